import type { RecipePlace } from './recipe-place.ts';

/** Of the container's own file system. */
const FOLDER = '/srv/site';

/** A container file: builds the site, and nginx serves it by its own recipe. */
export function containerRecipe({ origin, base }: RecipePlace): string {
  return `# Dockerfile
# Chưa chạy thử trong vùng chứa. docker build -t so-tay . && docker run --rm -p 8080:8080 so-tay
# Not tried in a container.
FROM node:24 AS build
WORKDIR /project
COPY . .
ENV SITE_URL=${origin} BASE_PATH=${base}
RUN npm ci
RUN npm run build -- --compress
RUN npm run -s recipe -- --server nginx --dir ${FOLDER} --port 8080 > site.conf

FROM nginx:stable
COPY --from=build /project/site.conf /etc/nginx/conf.d/default.conf
COPY --from=build /project/dist ${FOLDER}
`;
}
