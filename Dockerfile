FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY lib/launch lib/launch
RUN node -e "import('./lib/launch/prepare.mjs').then((prepare) => prepare.install())"
COPY . .
# One key for every server made from this image; pass your own to keep it over images.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
ENV TRUST_PROXY=1
RUN node -e "import('./lib/launch/prepare.mjs').then(async (prepare) => { await prepare.generate(); await prepare.build() })" \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TRUST_PROXY=1 PORT=3000
COPY --from=build --chown=root:root /app /app
USER node
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start"]
