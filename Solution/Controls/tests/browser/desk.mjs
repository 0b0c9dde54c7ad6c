// Opens the production bundle in a browser, in a page that stands in for a form. Nothing is fetched from anywhere else.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
/** The control as the solution ships it. */
export const SHIPPED = join(here, "..", "..", "..", "src", "Controls", "scrm_SocialCrm.CaseDesk");
/** The page of the local desk, whose form is also that of the tests. */
const PAGE = join(here, "..", "..", "..", "..", "Local", "Desk", "Page");
const require = createRequire(import.meta.url);
const ORIGIN = "http://form.test";

/** The moment at which everything in the data of the tests happens. */
export const NOW = new Date("2026-03-06T13:44:00Z");

const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));

/** Why there is no browser to test in; undefined when there is one. */
export const NO_BROWSER = CHROMIUM ? undefined : "no Chromium is installed: apt-get install chromium, or set CHROMIUM to the path of one";

const FILES = {
    "/": [join(here, "host", "host.html"), "text/html"],
    "/react.js": [require.resolve("react-17/umd/react.production.min.js"), "text/javascript"],
    "/react-dom.js": [require.resolve("react-dom-17/umd/react-dom.production.min.js"), "text/javascript"],
    "/fluent.js": [join(here, "..", "..", "node_modules", "pcf-start", "lib", "fluent_9_4_0.js"), "text/javascript"],
    "/bundle.js": [join(SHIPPED, "bundle.js"), "text/javascript"],
    "/host/host.js": [join(here, "host", "host.js"), "text/javascript"],
    "/host/world.js": [join(here, "host", "world.js"), "text/javascript"],
    "/host/data.js": [join(here, "host", "data.js"), "text/javascript"],
    "/form.js": [join(PAGE, "form.js"), "text/javascript"],
    "/platform.js": [join(PAGE, "platform.js"), "text/javascript"],
    "/strings/CaseDesk.1033.resx": [join(SHIPPED, "strings", "CaseDesk.1033.resx"), "text/xml"],
    "/strings/CaseDesk.3082.resx": [join(SHIPPED, "strings", "CaseDesk.3082.resx"), "text/xml"],
};

/** A browser; close it when done. */
export async function openBrowser() {
    return chromium.launch({
        executablePath: CHROMIUM,
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}

/**
 * Opens a case in a form.
 * @param settings What host.js takes: case, width, theme, language, longer, isRightToLeft, isOffline, refusals, ticketNumber, delay.
 */
export async function openCase(browser, settings = {}) {
    const context = await browser.newContext({
        viewport: { width: Math.max(320, (settings.width ?? 400) + 24), height: settings.height ?? 900 },
        deviceScaleFactor: settings.scale ?? 1,
        forcedColors: settings.forcedColors ? "active" : "none",
        reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.problems = [];
    page.on("pageerror", (error) => page.problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
    await page.route("**/*", (route) => {
        const url = new URL(route.request().url());
        const file = url.origin === ORIGIN ? FILES[url.pathname] : undefined;
        if (file) return route.fulfill({ body: readFileSync(file[0]), contentType: `${file[1]}; charset=utf-8` });
        page.problems.push(`asks for ${url.href}`);
        return route.abort();
    });
    if (settings.fakeTimers) await page.clock.install({ time: NOW });
    else await page.clock.setFixedTime(NOW);
    await page.addInitScript((value) => { window.settings = value; }, { width: 400, ...settings });
    await page.goto(`${ORIGIN}/`);
    await page.waitForFunction(() => window.world !== undefined);
    if (settings.wait !== false) await page.waitForFunction(() => document.querySelectorAll("#cell h3, #cell [role=alert], #cell p").length > 0);
    return page;
}
