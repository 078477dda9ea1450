-- CreateEnum
CREATE TYPE "award_kind" AS ENUM ('title', 'commendation');

-- CreateEnum
CREATE TYPE "nomination_state" AS ENUM ('nominated', 'confirmed', 'refused');

-- CreateEnum
CREATE TYPE "gate" AS ENUM ('preparation', 'launch', 'activity', 'self_scoring', 'verification', 'conference', 'ratification', 'hand_over', 'closed');

-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('paper', 'directive', 'authorisation', 'speech', 'photo', 'report', 'decision', 'proposal_answer', 'meeting_result', 'dossier');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('launch', 'mid_year', 'sports_arts', 'seminar', 'summing_up', 'other');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('planned', 'convened', 'open', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "meeting_officer_role" AS ENUM ('presidium', 'secretary');

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('registered', 'present', 'excused', 'absent');

-- CreateEnum
CREATE TYPE "movement_level" AS ENUM ('academy', 'cluster', 'school');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('draft', 'submitted', 'returned', 'received');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('academy', 'academy_unit', 'school');

-- CreateEnum
CREATE TYPE "term_role" AS ENUM ('head', 'deputy');

-- CreateEnum
CREATE TYPE "paper_state" AS ENUM ('registered', 'submitted', 'revision_asked', 'accepted_spoken', 'accepted_proceedings', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "office" AS ENUM ('principal', 'vice_principal', 'emulation_officer', 'lecturer', 'academy_reviewer', 'academy_approver', 'administrator');

-- CreateEnum
CREATE TYPE "directive_kind" AS ENUM ('guidance', 'decision', 'directive', 'theme');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('draft', 'in_comments', 'issued');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "poll_kind" AS ENUM ('agreement', 'open', 'paper');

-- CreateEnum
CREATE TYPE "poll_purpose" AS ENUM ('award', 'leadership', 'ruling');

-- CreateEnum
CREATE TYPE "poll_state" AS ENUM ('draft', 'frozen', 'open', 'closed', 'counted', 'cancelled');

-- CreateEnum
CREATE TYPE "proposal_addressee" AS ENUM ('academy', 'training_body', 'school');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('draft', 'sent', 'received', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "proposal_answer" AS ENUM ('accepted', 'partly', 'refused', 'noted');

-- CreateEnum
CREATE TYPE "dossier_state" AS ENUM ('draft', 'sent', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('recognition', 'awards');

-- CreateEnum
CREATE TYPE "election_state" AS ENUM ('elected', 'recognised', 'refused', 'declined');

-- CreateEnum
CREATE TYPE "rule_basis" AS ENUM ('law', 'academy', 'cluster');

-- CreateEnum
CREATE TYPE "year_report_state" AS ENUM ('draft', 'submitted', 'returned', 'received');

-- CreateEnum
CREATE TYPE "programme_item_kind" AS ENUM ('opening', 'framing_report', 'paper', 'discussion', 'break', 'conclusion');

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "field_at" TIMESTAMPTZ(6) NOT NULL,
    "event" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_offices" JSONB NOT NULL,
    "cluster_id" UUID,
    "year_id" UUID,
    "organisation_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "awards" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "award_kind" NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "cluster_nominates" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "awards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_quotas" (
    "year_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "quota" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "award_quotas_pkey" PRIMARY KEY ("year_id","award_id")
);

-- CreateTable
CREATE TABLE "eligibility_facts" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_school_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "lifted_at" TIMESTAMPTZ(6),
    "lift_reason" TEXT,

    CONSTRAINT "eligibility_facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nominations" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "organisation_id" UUID,
    "poll_id" UUID,
    "none_reason" TEXT,
    "state" "nomination_state" NOT NULL DEFAULT 'nominated',
    "nominated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "nominations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_years" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "head_school_id" UUID,
    "gate" "gate" NOT NULL DEFAULT 'preparation',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "cluster_years_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "year_schools" (
    "year_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "closed_vi" TEXT,
    "closed_en" TEXT,
    "closed_short_vi" TEXT,
    "closed_short_en" TEXT,
    "closed_province" TEXT,

    CONSTRAINT "year_schools_pkey" PRIMARY KEY ("year_id","organisation_id")
);

-- CreateTable
CREATE TABLE "gate_deadlines" (
    "year_id" UUID NOT NULL,
    "gate" "gate" NOT NULL,
    "deadline" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "gate_deadlines_pkey" PRIMARY KEY ("year_id","gate")
);

-- CreateTable
CREATE TABLE "gate_passages" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "from_gate" "gate" NOT NULL,
    "to_gate" "gate" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID NOT NULL,
    "as_substitute" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,

    CONSTRAINT "gate_passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_overs" (
    "year_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(6) NOT NULL,
    "old_remarks" TEXT NOT NULL DEFAULT '',
    "new_remarks" TEXT NOT NULL DEFAULT '',
    "old_signed_at" TIMESTAMPTZ(6),
    "new_signed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "hand_overs_pkey" PRIMARY KEY ("year_id")
);

-- CreateTable
CREATE TABLE "hand_over_items" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "old_ticked_at" TIMESTAMPTZ(6),
    "new_ticked_at" TIMESTAMPTZ(6),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hand_over_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "purpose" "file_purpose" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_contents" (
    "file_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_contents_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "host_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "state" "meeting_state" NOT NULL DEFAULT 'planned',
    "cancel_reason" TEXT,
    "convened_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "outcome" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_parts" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "meeting_parts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_officers" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "role" "meeting_officer_role" NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "person_id" UUID,
    "chairs" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "meeting_officers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guests" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(6),
    "attended" BOOLEAN,

    CONSTRAINT "meeting_guests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegates" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "label" TEXT NOT NULL,
    "represents" BOOLEAN NOT NULL DEFAULT false,
    "substitute" BOOLEAN NOT NULL DEFAULT false,
    "authorisation_id" UUID,
    "state" "attendance_state" NOT NULL DEFAULT 'registered',
    "confirmed_at" TIMESTAMPTZ(6),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "delegates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speeches" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "part_id" UUID,
    "position" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID,

    CONSTRAINT "speeches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_photos" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "meeting_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_files" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "meeting_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "meeting_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "conclusions" TEXT NOT NULL DEFAULT '',
    "secretary_id" UUID,
    "secretary_signed_at" TIMESTAMPTZ(6),
    "chair_id" UUID,
    "chair_signed_at" TIMESTAMPTZ(6),
    "text_sha256" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateTable
CREATE TABLE "movements" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "level" "movement_level" NOT NULL,
    "organisation_id" UUID,
    "parent_id" UUID,
    "theme" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "contents" TEXT NOT NULL,
    "decision" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "announced_at" TIMESTAMPTZ(6),
    "launched_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrations" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "registration_state" NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(6),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "late_consent_at" TIMESTAMPTZ(6),
    "received_at" TIMESTAMPTZ(6),
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_targets" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "planned" DECIMAL(14,2) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registration_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_titles" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registration_titles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledges" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "preamble" TEXT NOT NULL,
    "adopted_at" TIMESTAMPTZ(6),
    "text_sha256" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pledges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_commitments" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "pledge_commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_signatures" (
    "pledge_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(6) NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "text_sha256" TEXT NOT NULL,

    CONSTRAINT "pledge_signatures_pkey" PRIMARY KEY ("pledge_id","organisation_id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "parent_id" UUID,
    "founded_text" TEXT,
    "dissolved_on" DATE,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_names" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "province" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "decision" TEXT,

    CONSTRAINT "organisation_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clusters" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "founded_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clusters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_names" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "short_vi" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "cluster_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_memberships" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "cluster_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership_decisions" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "file_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "leadership_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "term_role" NOT NULL,
    "for_year" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6),
    "decision_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "abstract" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT[],
    "text" TEXT NOT NULL DEFAULT '',
    "state" "paper_state" NOT NULL DEFAULT 'registered',
    "state_before_withdrawal" "paper_state",
    "late" BOOLEAN NOT NULL DEFAULT false,
    "registered_at" TIMESTAMPTZ(6) NOT NULL,
    "submitted_at" TIMESTAMPTZ(6),
    "revise_by" TIMESTAMPTZ(6),
    "decided_at" TIMESTAMPTZ(6),
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_authors" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "degree" TEXT NOT NULL DEFAULT '',
    "post" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "presents" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "paper_authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_versions" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "paper_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demanded_changes" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ticked_at" TIMESTAMPTZ(6),
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "demanded_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_steps" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "to_state" "paper_state" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paper_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "calendar_token_hash" TEXT,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "office" "office" NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "office" "office" NOT NULL,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_resets" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directives" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "kind" "directive_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "issued_by_id" UUID NOT NULL,
    "file_id" UUID,
    "respond_by" TIMESTAMPTZ(6),
    "sent_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "directives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_acknowledgements" (
    "directive_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(6) NOT NULL,
    "action_taken" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "directive_acknowledgements_pkey" PRIMARY KEY ("directive_id","organisation_id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "funding" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'draft',
    "comments_until" TIMESTAMPTZ(6),
    "number" TEXT,
    "issued_on" DATE,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_comments" (
    "plan_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agreed" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "reply" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plan_comments_pkey" PRIMARY KEY ("plan_id","organisation_id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "scenario" TEXT,
    "first_run_code_hash" TEXT,
    "ready_at" TIMESTAMPTZ(6),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_offset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_micros" BIGINT NOT NULL,

    CONSTRAINT "clock_offset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "key" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle_counters" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "polls" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "meeting_id" UUID,
    "kind" "poll_kind" NOT NULL,
    "purpose" "poll_purpose" NOT NULL,
    "title" TEXT NOT NULL,
    "preparation" JSONB NOT NULL,
    "manifest" TEXT,
    "manifest_sha256" TEXT,
    "state" "poll_state" NOT NULL DEFAULT 'draft',
    "prepared_by_id" UUID NOT NULL,
    "prepared_by_school_id" UUID NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_by_school_id" UUID,
    "confirmed_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),
    "closes_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "counted_at" TIMESTAMPTZ(6),
    "result" JSONB,
    "cancel_reason" TEXT,
    "cancel_asked_by_id" UUID,
    "cancel_asked_by_school_id" UUID,
    "cancelled_at" TIMESTAMPTZ(6),
    "previous_id" UUID,
    "round" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "polls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_seats" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "label" TEXT NOT NULL,
    "substitute" BOOLEAN NOT NULL DEFAULT false,
    "authorisation_id" UUID,
    "present" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "poll_seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_options" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation_id" UUID,
    "label" TEXT NOT NULL,

    CONSTRAINT "poll_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_votes" (
    "seat_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "choice" JSONB NOT NULL,
    "cast_by_id" UUID NOT NULL,
    "cast_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "poll_votes_pkey" PRIMARY KEY ("seat_id")
);

-- CreateTable
CREATE TABLE "tally_counts" (
    "poll_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "tally_counts_pkey" PRIMARY KEY ("poll_id","organisation_id")
);

-- CreateTable
CREATE TABLE "proposals" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "seminar_id" UUID,
    "meeting_id" UUID,
    "asker_id" UUID NOT NULL,
    "for_cluster" BOOLEAN NOT NULL DEFAULT false,
    "addressee" "proposal_addressee" NOT NULL,
    "addressee_id" UUID,
    "body_name" TEXT,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'draft',
    "sent_at" TIMESTAMPTZ(6),
    "received_at" TIMESTAMPTZ(6),
    "answer_by" TIMESTAMPTZ(6),
    "answer" "proposal_answer",
    "answer_text" TEXT NOT NULL DEFAULT '',
    "answer_number" TEXT,
    "answered_at" TIMESTAMPTZ(6),
    "answer_file_id" UUID,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossiers" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "state" "dossier_state" NOT NULL DEFAULT 'draft',
    "number" TEXT,
    "date" DATE,
    "letter" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(6),
    "sent_by_id" UUID,
    "contents" JSONB,
    "contents_sha256" TEXT,
    "answered_at" TIMESTAMPTZ(6),
    "answered_by_id" UUID,
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dossiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_files" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "dossier_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ratification_decisions" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "signer" TEXT NOT NULL,
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "file_id" UUID,
    "effective_at" TIMESTAMPTZ(6),
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ratification_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_lines" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "nomination_id" UUID,
    "election_id" UUID,
    "confirmed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elections" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "for_year" INTEGER NOT NULL,
    "role" "term_role" NOT NULL,
    "organisation_id" UUID,
    "none_reason" TEXT,
    "poll_id" UUID,
    "state" "election_state" NOT NULL DEFAULT 'elected',
    "elected_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "elections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules" (
    "id" UUID NOT NULL,
    "cluster_id" UUID,
    "year" INTEGER,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "article_vi" TEXT NOT NULL,
    "article_en" TEXT NOT NULL,
    "basis" "rule_basis" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "year_reports" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "year_report_state" NOT NULL DEFAULT 'draft',
    "strengths" TEXT NOT NULL DEFAULT '',
    "weaknesses" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(6),
    "late" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(6),
    "received_by_school_id" UUID,
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "year_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_results" (
    "report_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "achieved" DECIMAL(14,2),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "report_results_pkey" PRIMARY KEY ("report_id","target_id")
);

-- CreateTable
CREATE TABLE "report_files" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "report_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "report_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "in_place_of" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("report_id","organisation_id")
);

-- CreateTable
CREATE TABLE "seminars" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "themes" TEXT[],
    "titles_open_at" TIMESTAMPTZ(6) NOT NULL,
    "titles_close_at" TIMESTAMPTZ(6) NOT NULL,
    "papers_open_at" TIMESTAMPTZ(6) NOT NULL,
    "papers_close_at" TIMESTAMPTZ(6) NOT NULL,
    "late_allowed" BOOLEAN NOT NULL DEFAULT false,
    "rules_text" TEXT NOT NULL DEFAULT '',
    "pages_min" INTEGER NOT NULL,
    "pages_max" INTEGER NOT NULL,
    "font" TEXT NOT NULL,
    "abstract_min" INTEGER NOT NULL,
    "abstract_max" INTEGER NOT NULL,
    "keywords_min" INTEGER NOT NULL,
    "keywords_max" INTEGER NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "called_at" TIMESTAMPTZ(6),
    "programme_published_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seminars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_items" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "programme_item_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "paper_id" UUID,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "programme_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entries_year_id_id_idx" ON "audit_entries"("year_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_cluster_id_id_idx" ON "audit_entries"("cluster_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_organisation_id_id_idx" ON "audit_entries"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_type_subject_id_id_idx" ON "audit_entries"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_person_id_id_idx" ON "audit_entries"("person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "awards_code_key" ON "awards"("code");

-- CreateIndex
CREATE INDEX "award_quotas_award_id_idx" ON "award_quotas"("award_id");

-- CreateIndex
CREATE INDEX "eligibility_facts_year_id_organisation_id_idx" ON "eligibility_facts"("year_id", "organisation_id");

-- CreateIndex
CREATE INDEX "eligibility_facts_organisation_id_idx" ON "eligibility_facts"("organisation_id");

-- CreateIndex
CREATE INDEX "nominations_award_id_idx" ON "nominations"("award_id");

-- CreateIndex
CREATE INDEX "nominations_organisation_id_idx" ON "nominations"("organisation_id");

-- CreateIndex
CREATE INDEX "nominations_poll_id_idx" ON "nominations"("poll_id");

-- CreateIndex
CREATE UNIQUE INDEX "nominations_year_id_award_id_organisation_id_key" ON "nominations"("year_id", "award_id", "organisation_id");

-- CreateIndex
CREATE INDEX "cluster_years_head_school_id_idx" ON "cluster_years"("head_school_id");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_years_cluster_id_year_key" ON "cluster_years"("cluster_id", "year");

-- CreateIndex
CREATE INDEX "year_schools_organisation_id_idx" ON "year_schools"("organisation_id");

-- CreateIndex
CREATE INDEX "gate_passages_year_id_at_idx" ON "gate_passages"("year_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "reminders_year_id_duty_organisation_id_sent_on_key" ON "reminders"("year_id", "duty", "organisation_id", "sent_on");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_items_year_id_position_key" ON "hand_over_items"("year_id", "position");

-- CreateIndex
CREATE INDEX "files_organisation_id_idx" ON "files"("organisation_id");

-- CreateIndex
CREATE INDEX "files_sha256_idx" ON "files"("sha256");

-- CreateIndex
CREATE INDEX "meetings_year_id_starts_at_idx" ON "meetings"("year_id", "starts_at");

-- CreateIndex
CREATE INDEX "meetings_host_id_idx" ON "meetings"("host_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_parts_meeting_id_position_key" ON "meeting_parts"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_officers_meeting_id_role_position_key" ON "meeting_officers"("meeting_id", "role", "position");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_guests_meeting_id_position_key" ON "meeting_guests"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "delegates_meeting_id_organisation_id_idx" ON "delegates"("meeting_id", "organisation_id");

-- CreateIndex
CREATE INDEX "delegates_organisation_id_idx" ON "delegates"("organisation_id");

-- CreateIndex
CREATE INDEX "delegates_person_id_idx" ON "delegates"("person_id");

-- CreateIndex
CREATE INDEX "delegates_authorisation_id_idx" ON "delegates"("authorisation_id");

-- CreateIndex
CREATE INDEX "speeches_part_id_idx" ON "speeches"("part_id");

-- CreateIndex
CREATE INDEX "speeches_file_id_idx" ON "speeches"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "speeches_meeting_id_position_key" ON "speeches"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "meeting_photos_meeting_id_idx" ON "meeting_photos"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_photos_file_id_idx" ON "meeting_photos"("file_id");

-- CreateIndex
CREATE INDEX "meeting_files_meeting_id_idx" ON "meeting_files"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_files_file_id_idx" ON "meeting_files"("file_id");

-- CreateIndex
CREATE INDEX "movements_year_id_level_idx" ON "movements"("year_id", "level");

-- CreateIndex
CREATE INDEX "movements_organisation_id_idx" ON "movements"("organisation_id");

-- CreateIndex
CREATE INDEX "movements_parent_id_idx" ON "movements"("parent_id");

-- CreateIndex
CREATE INDEX "registrations_organisation_id_idx" ON "registrations"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "registrations_year_id_organisation_id_key" ON "registrations"("year_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_targets_registration_id_position_key" ON "registration_targets"("registration_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "registration_titles_registration_id_position_key" ON "registration_titles"("registration_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pledges_year_id_key" ON "pledges"("year_id");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_commitments_pledge_id_position_key" ON "pledge_commitments"("pledge_id", "position");

-- CreateIndex
CREATE INDEX "pledge_signatures_organisation_id_idx" ON "pledge_signatures"("organisation_id");

-- CreateIndex
CREATE INDEX "pledge_signatures_person_id_idx" ON "pledge_signatures"("person_id");

-- CreateIndex
CREATE INDEX "notices_person_id_read_at_at_idx" ON "notices"("person_id", "read_at", "at");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_code_key" ON "organisations"("code");

-- CreateIndex
CREATE INDEX "organisations_parent_id_idx" ON "organisations"("parent_id");

-- CreateIndex
CREATE INDEX "organisation_names_organisation_id_valid_from_idx" ON "organisation_names"("organisation_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "clusters_code_key" ON "clusters"("code");

-- CreateIndex
CREATE INDEX "cluster_names_cluster_id_valid_from_idx" ON "cluster_names"("cluster_id", "valid_from");

-- CreateIndex
CREATE INDEX "cluster_memberships_cluster_id_valid_from_idx" ON "cluster_memberships"("cluster_id", "valid_from");

-- CreateIndex
CREATE INDEX "cluster_memberships_organisation_id_valid_from_idx" ON "cluster_memberships"("organisation_id", "valid_from");

-- CreateIndex
CREATE INDEX "leadership_decisions_file_id_idx" ON "leadership_decisions"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_decisions_cluster_id_number_date_key" ON "leadership_decisions"("cluster_id", "number", "date");

-- CreateIndex
CREATE INDEX "terms_cluster_id_role_starts_at_idx" ON "terms"("cluster_id", "role", "starts_at");

-- CreateIndex
CREATE INDEX "terms_organisation_id_idx" ON "terms"("organisation_id");

-- CreateIndex
CREATE INDEX "terms_decision_id_idx" ON "terms"("decision_id");

-- CreateIndex
CREATE INDEX "papers_seminar_id_state_idx" ON "papers"("seminar_id", "state");

-- CreateIndex
CREATE INDEX "papers_school_id_idx" ON "papers"("school_id");

-- CreateIndex
CREATE INDEX "paper_authors_organisation_id_idx" ON "paper_authors"("organisation_id");

-- CreateIndex
CREATE INDEX "paper_authors_person_id_idx" ON "paper_authors"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_authors_paper_id_position_key" ON "paper_authors"("paper_id", "position");

-- CreateIndex
CREATE INDEX "paper_versions_file_id_idx" ON "paper_versions"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_versions_paper_id_number_key" ON "paper_versions"("paper_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "demanded_changes_paper_id_round_position_key" ON "demanded_changes"("paper_id", "round", "position");

-- CreateIndex
CREATE INDEX "paper_steps_paper_id_at_idx" ON "paper_steps"("paper_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "people_calendar_token_hash_key" ON "people"("calendar_token_hash");

-- CreateIndex
CREATE INDEX "appointments_person_id_starts_at_idx" ON "appointments"("person_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_organisation_id_office_idx" ON "appointments"("organisation_id", "office");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organisation_id_idx" ON "invitations"("organisation_id");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "password_resets_token_hash_key" ON "password_resets"("token_hash");

-- CreateIndex
CREATE INDEX "password_resets_person_id_idx" ON "password_resets"("person_id");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "directives_issued_by_id_idx" ON "directives"("issued_by_id");

-- CreateIndex
CREATE INDEX "directives_file_id_idx" ON "directives"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "directives_year_id_number_date_key" ON "directives"("year_id", "number", "date");

-- CreateIndex
CREATE INDEX "directive_acknowledgements_organisation_id_idx" ON "directive_acknowledgements"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "plans_year_id_key" ON "plans"("year_id");

-- CreateIndex
CREATE INDEX "plan_comments_organisation_id_idx" ON "plan_comments"("organisation_id");

-- CreateIndex
CREATE INDEX "submissions_created_at_idx" ON "submissions"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_messages_message_id_key" ON "mail_messages"("message_id");

-- CreateIndex
CREATE INDEX "mail_messages_state_created_at_idx" ON "mail_messages"("state", "created_at");

-- CreateIndex
CREATE INDEX "polls_year_id_idx" ON "polls"("year_id");

-- CreateIndex
CREATE INDEX "polls_meeting_id_idx" ON "polls"("meeting_id");

-- CreateIndex
CREATE INDEX "polls_prepared_by_school_id_idx" ON "polls"("prepared_by_school_id");

-- CreateIndex
CREATE INDEX "polls_confirmed_by_school_id_idx" ON "polls"("confirmed_by_school_id");

-- CreateIndex
CREATE INDEX "polls_previous_id_idx" ON "polls"("previous_id");

-- CreateIndex
CREATE INDEX "poll_seats_organisation_id_idx" ON "poll_seats"("organisation_id");

-- CreateIndex
CREATE INDEX "poll_seats_person_id_idx" ON "poll_seats"("person_id");

-- CreateIndex
CREATE INDEX "poll_seats_authorisation_id_idx" ON "poll_seats"("authorisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_seats_poll_id_organisation_id_key" ON "poll_seats"("poll_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_seats_poll_id_person_id_key" ON "poll_seats"("poll_id", "person_id");

-- CreateIndex
CREATE INDEX "poll_options_organisation_id_idx" ON "poll_options"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_options_poll_id_position_key" ON "poll_options"("poll_id", "position");

-- CreateIndex
CREATE INDEX "poll_votes_poll_id_idx" ON "poll_votes"("poll_id");

-- CreateIndex
CREATE INDEX "tally_counts_organisation_id_idx" ON "tally_counts"("organisation_id");

-- CreateIndex
CREATE INDEX "proposals_cluster_id_state_idx" ON "proposals"("cluster_id", "state");

-- CreateIndex
CREATE INDEX "proposals_year_id_idx" ON "proposals"("year_id");

-- CreateIndex
CREATE INDEX "proposals_seminar_id_idx" ON "proposals"("seminar_id");

-- CreateIndex
CREATE INDEX "proposals_meeting_id_idx" ON "proposals"("meeting_id");

-- CreateIndex
CREATE INDEX "proposals_asker_id_idx" ON "proposals"("asker_id");

-- CreateIndex
CREATE INDEX "proposals_addressee_id_idx" ON "proposals"("addressee_id");

-- CreateIndex
CREATE INDEX "proposals_answer_file_id_idx" ON "proposals"("answer_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossiers_year_id_round_key" ON "dossiers"("year_id", "round");

-- CreateIndex
CREATE INDEX "dossier_files_dossier_id_idx" ON "dossier_files"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_files_file_id_idx" ON "dossier_files"("file_id");

-- CreateIndex
CREATE INDEX "ratification_decisions_year_id_kind_idx" ON "ratification_decisions"("year_id", "kind");

-- CreateIndex
CREATE INDEX "ratification_decisions_file_id_idx" ON "ratification_decisions"("file_id");

-- CreateIndex
CREATE INDEX "decision_lines_decision_id_idx" ON "decision_lines"("decision_id");

-- CreateIndex
CREATE INDEX "decision_lines_organisation_id_idx" ON "decision_lines"("organisation_id");

-- CreateIndex
CREATE INDEX "decision_lines_nomination_id_idx" ON "decision_lines"("nomination_id");

-- CreateIndex
CREATE INDEX "decision_lines_election_id_idx" ON "decision_lines"("election_id");

-- CreateIndex
CREATE INDEX "elections_year_id_role_idx" ON "elections"("year_id", "role");

-- CreateIndex
CREATE INDEX "elections_organisation_id_idx" ON "elections"("organisation_id");

-- CreateIndex
CREATE INDEX "elections_poll_id_idx" ON "elections"("poll_id");

-- CreateIndex
CREATE INDEX "rules_code_cluster_id_year_idx" ON "rules"("code", "cluster_id", "year");

-- CreateIndex
CREATE INDEX "rules_cluster_id_idx" ON "rules"("cluster_id");

-- CreateIndex
CREATE INDEX "year_reports_organisation_id_idx" ON "year_reports"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "year_reports_year_id_organisation_id_key" ON "year_reports"("year_id", "organisation_id");

-- CreateIndex
CREATE INDEX "report_results_target_id_idx" ON "report_results"("target_id");

-- CreateIndex
CREATE INDEX "report_files_report_id_idx" ON "report_files"("report_id");

-- CreateIndex
CREATE INDEX "report_files_file_id_idx" ON "report_files"("file_id");

-- CreateIndex
CREATE INDEX "assessments_organisation_id_idx" ON "assessments"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "seminars_meeting_id_key" ON "seminars"("meeting_id");

-- CreateIndex
CREATE INDEX "seminars_year_id_idx" ON "seminars"("year_id");

-- CreateIndex
CREATE INDEX "programme_items_paper_id_idx" ON "programme_items"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_items_seminar_id_position_key" ON "programme_items"("seminar_id", "position");

-- AddForeignKey
ALTER TABLE "award_quotas" ADD CONSTRAINT "award_quotas_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_quotas" ADD CONSTRAINT "award_quotas_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_facts" ADD CONSTRAINT "eligibility_facts_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_facts" ADD CONSTRAINT "eligibility_facts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_years" ADD CONSTRAINT "cluster_years_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_years" ADD CONSTRAINT "cluster_years_head_school_id_fkey" FOREIGN KEY ("head_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_schools" ADD CONSTRAINT "year_schools_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_schools" ADD CONSTRAINT "year_schools_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_deadlines" ADD CONSTRAINT "gate_deadlines_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_passages" ADD CONSTRAINT "gate_passages_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_items" ADD CONSTRAINT "hand_over_items_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "hand_overs"("year_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_contents" ADD CONSTRAINT "file_contents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_parts" ADD CONSTRAINT "meeting_parts_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_officers" ADD CONSTRAINT "meeting_officers_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_authorisation_id_fkey" FOREIGN KEY ("authorisation_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "meeting_parts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speeches" ADD CONSTRAINT "speeches_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_photos" ADD CONSTRAINT "meeting_photos_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_photos" ADD CONSTRAINT "meeting_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movements" ADD CONSTRAINT "movements_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movements" ADD CONSTRAINT "movements_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "movements" ADD CONSTRAINT "movements_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "movements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_targets" ADD CONSTRAINT "registration_targets_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_titles" ADD CONSTRAINT "registration_titles_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_commitments" ADD CONSTRAINT "pledge_commitments_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_signatures" ADD CONSTRAINT "pledge_signatures_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_signatures" ADD CONSTRAINT "pledge_signatures_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_signatures" ADD CONSTRAINT "pledge_signatures_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_names" ADD CONSTRAINT "cluster_names_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_memberships" ADD CONSTRAINT "cluster_memberships_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_memberships" ADD CONSTRAINT "cluster_memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_decisions" ADD CONSTRAINT "leadership_decisions_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_decisions" ADD CONSTRAINT "leadership_decisions_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms" ADD CONSTRAINT "terms_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "leadership_decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_authors" ADD CONSTRAINT "paper_authors_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_authors" ADD CONSTRAINT "paper_authors_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_authors" ADD CONSTRAINT "paper_authors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_versions" ADD CONSTRAINT "paper_versions_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_versions" ADD CONSTRAINT "paper_versions_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demanded_changes" ADD CONSTRAINT "demanded_changes_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_steps" ADD CONSTRAINT "paper_steps_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directives" ADD CONSTRAINT "directives_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directives" ADD CONSTRAINT "directives_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directives" ADD CONSTRAINT "directives_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_acknowledgements" ADD CONSTRAINT "directive_acknowledgements_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_acknowledgements" ADD CONSTRAINT "directive_acknowledgements_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_prepared_by_school_id_fkey" FOREIGN KEY ("prepared_by_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_confirmed_by_school_id_fkey" FOREIGN KEY ("confirmed_by_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_seats" ADD CONSTRAINT "poll_seats_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_seats" ADD CONSTRAINT "poll_seats_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_seats" ADD CONSTRAINT "poll_seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_seats" ADD CONSTRAINT "poll_seats_authorisation_id_fkey" FOREIGN KEY ("authorisation_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "poll_seats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_votes" ADD CONSTRAINT "poll_votes_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_counts" ADD CONSTRAINT "tally_counts_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally_counts" ADD CONSTRAINT "tally_counts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_answer_file_id_fkey" FOREIGN KEY ("answer_file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratification_decisions" ADD CONSTRAINT "ratification_decisions_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ratification_decisions" ADD CONSTRAINT "ratification_decisions_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "ratification_decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_election_id_fkey" FOREIGN KEY ("election_id") REFERENCES "elections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules" ADD CONSTRAINT "rules_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_reports" ADD CONSTRAINT "year_reports_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_reports" ADD CONSTRAINT "year_reports_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_results" ADD CONSTRAINT "report_results_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "year_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_results" ADD CONSTRAINT "report_results_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "registration_targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "year_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_files" ADD CONSTRAINT "report_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "year_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminars" ADD CONSTRAINT "seminars_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminars" ADD CONSTRAINT "seminars_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
