import process from 'node:process';

/** A line that counts what is done: rewritten in a terminal, else written at every tenth of the way. */
export function makeProgress(name: string, all: number) {
  let done = 0;
  let told = 0;
  const { stderr } = process;
  return {
    next(): void {
      done++;
      if (stderr.isTTY) stderr.write(`\r${name} ${done}/${all}`);
      else if (Math.floor((done * 10) / all) > told) {
        told = Math.floor((done * 10) / all);
        stderr.write(`${name} ${done}/${all}\n`);
      }
    },
    end(): void {
      if (stderr.isTTY && done > 0) stderr.write('\n');
    },
  };
}
