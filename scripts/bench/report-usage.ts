import process from 'node:process';

/** Loaded before a program by `--import`: when it ends it prints its peak of memory and its processor time. */
process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(`usage ${maxRSS * 1024} bytes ${userCPUTime + systemCPUTime} microseconds`);
});
