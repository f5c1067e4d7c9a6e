import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { CliError } from '../cli-error.ts';

const PACKAGE_FOLDER = 'node_modules/@sparticuz/chromium';

/** The system's fonts, and the package's beside them: a machine without any would draw no text at all. */
const FONT_LIST_FILE = 'system-and-own.conf';
const FONT_LIST = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * No sandbox: it needs rights that a container does not give. One process draws all pages: starting one for each took
 * half of a test's time. The others keep the browser from calling home.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--in-process-gpu',
  '--process-per-site',
  '--renderer-process-limit=1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a browser, with more arguments if need be; the caller closes it.
 *
 * @throws CliError if none can be found
 */
export async function openBrowser(moreArguments: readonly string[] = []): Promise<Browser> {
  return chromium.launch(await launchOptions(moreArguments));
}

/**
 * Starts a browser that other processes connect to, on this machine only; the caller closes it.
 *
 * @throws CliError if none can be found
 */
export async function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
}

async function launchOptions(moreArguments: readonly string[] = []): Promise<LaunchOptions> {
  const { executablePath, args = [], env } = await findBrowser();
  return {
    executablePath,
    args: [...ARGUMENTS, ...args, ...moreArguments],
    env: { ...process.env, ...env },
  };
}

/**
 * The browser that `CHROME_PATH` names, else the one inside the npm package, else one installed on the system.
 *
 * @throws CliError with how to get one
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return { executablePath: named };
    throw new CliError({
      vi: `CHROME_PATH chỉ đến "${named}" nhưng không có chương trình nào ở đó: sửa lại đường dẫn.`,
      en: `CHROME_PATH names "${named}" but there is no program there: correct the path.`,
    });
  }
  const packed = await findPackedBrowser();
  if (packed !== undefined) return packed;
  const installed = systemBrowsers().find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed };
  throw new CliError({
    vi: 'Không tìm thấy trình duyệt: cài Chrome hoặc Chromium rồi đặt CHROME_PATH, hoặc đặt SKIP_BROWSER=1 để bỏ qua.',
    en: 'No browser was found: install Chrome or Chromium and set CHROME_PATH to it, or set SKIP_BROWSER=1 to skip.',
  });
}

/** The package's headless Chromium (x64 Linux only), with its own system libraries where this machine lacks them. */
async function findPackedBrowser(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE_FOLDER)) return undefined;
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts', FONT_LIST_FILE) };
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries.join(delimiter) }]) {
    const starting = promisify(execFile)(executablePath, ['--version'], { env: { ...process.env, ...env } });
    const starts = await starting.then(
      () => true,
      () => false,
    );
    if (starts) return { executablePath, args: ['--headless=shell'], env };
  }
  return undefined;
}

/**
 * Unpacks the package once and returns where. Left to itself the package writes to the system's temporary folder and
 * takes whatever it finds there: half a file of a run beside this one, or the Chromium of another version. So it
 * writes to a folder of our own, which gets its final name only when it is whole.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = resolve('node_modules', '.cache');
  const whole = join(cache, `chromium-${version}`);
  if (existsSync(whole)) return whole;
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(join(cache, 'chromium-partial-'));
  try {
    // The Lambda variable makes the package unpack its system libraries too.
    const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
    const program =
      "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
    await writeFile(join(partial, 'fonts', FONT_LIST_FILE), FONT_LIST);
    await rename(partial, whole);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run may have been first.
    await access(whole).catch(() => Promise.reject(error));
  }
  return whole;
}

function systemBrowsers(): readonly string[] {
  const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': programFilesX86 } = process.env;
  if (process.platform === 'win32') {
    const folders = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium'];
}
