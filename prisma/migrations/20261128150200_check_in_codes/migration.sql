-- CreateTable
CREATE TABLE "check_in_codes" (
    "meeting_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,
    "token_hash" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "check_in_codes_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_codes_token_hash_key" ON "check_in_codes"("token_hash");

-- AddForeignKey
ALTER TABLE "check_in_codes" ADD CONSTRAINT "check_in_codes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of a code only its hash is kept.
ALTER TABLE check_in_codes ADD CONSTRAINT check_in_code_is_hashed CHECK (token_hash ~ '^[0-9a-f]{64}$');
