import './project-path.mjs';

// Imported first by every script, and preloaded by the npm scripts (`node --import ./scripts/node-version.mjs …`):
// an older Node cannot read a .ts file, so it would stop before the first import. Plain JavaScript for any Node.
const [major, minor] = process.versions.node.split('.').map(Number);
const isRecent = major > 22 || (major === 22 && minor >= 12);
const readsTypeScript = Boolean(process.features.typescript);

if (!isRecent || !readsTypeScript) {
  console.error(
    `Node.js ${process.versions.node} chưa dùng được: cài Node.js 24 (https://nodejs.org) rồi chạy lại lệnh này.\n` +
      `Node.js ${process.versions.node} does not run this project: install Node.js 24 (https://nodejs.org) and run the command again.`,
  );
  process.exit(2);
}
