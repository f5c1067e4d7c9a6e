// Vite takes these characters for parts of a module's address. Plain JavaScript for any Node, like `node-version.mjs`.
const found = /['"#%?]/.exec(process.cwd());

if (found !== null) {
  console.error(
    `Đường dẫn của dự án có ký tự ${found[0]} nên không chạy được: chuyển dự án sang thư mục không có các ký tự ' " # % ? (${process.cwd()}).\n` +
      `The path of the project has the character ${found[0]}, with which it does not run: move it to a folder without ' " # % ? (${process.cwd()}).`,
  );
  process.exit(1);
}
