// Stands in for a model-driven app: makes the context of a form, shows the control in it and keeps what the control did.
import { dataOf } from "./data.js";
import { World } from "./world.js";
import { contextOf, wordsIn } from "/form.js";

const settings = {
    case: "angry", width: 400, theme: "light", language: 1033, longer: false, isRightToLeft: false, isOffline: false, delay: 0, ...window.settings,
};
const { webLightTheme, webDarkTheme } = window.FluentUIReactv940;
const theme = settings.theme === "dark" ? webDarkTheme : webLightTheme;
const strings = await wordsIn(settings.language);
const world = new World(dataOf(settings), settings);
const cell = document.getElementById("cell");
cell.style.width = `${settings.width}px`;
document.body.style.background = theme.colorNeutralBackground1;
document.body.style.color = theme.colorNeutralForeground1;
document.documentElement.dir = settings.isRightToLeft ? "rtl" : "ltr";

const context = contextOf({
    ticketNumber: settings.ticketNumber === undefined ? world.ticketNumber : settings.ticketNumber,
    webAPI: world.webApi,
    getString: (key) => longer(strings[key] ?? `!${key}!`),
    userId: "00000000-0000-0000-0000-00000000ABCD",
    language: settings.language,
    theme,
    isDark: settings.theme === "dark",
    isRightToLeft: settings.isRightToLeft,
    get isOffline() { return settings.isOffline; },
    offset: () => 60,
    open: (options) => { world.opened.push(options); return {}; },
});

const Control = window.registered["SocialCrm.CaseDesk"];
const control = new Control();
window.world = world;
new MutationObserver((_, observer) => {
    if (!cell.querySelector("h3")) return;
    window.panelAt = performance.now();
    observer.disconnect();
}).observe(cell, { childList: true, subtree: true });
window.startedAt = performance.now();
control.init(context, () => undefined, {});
const show = () => window.ReactDOM.render(control.updateView(context), cell);
window.show = show;
window.settings = settings;
show();
window.scriptTime = performance.now() - window.startedAt;

// A language that nobody speaks: every sentence is 40 % longer, so what does not fit shows.
function longer(text) {
    return settings.longer ? `${text}${" wörter".repeat(Math.ceil((text.length * 0.4) / 7))}`.slice(0, Math.max(text.length + 2, Math.ceil(text.length * 1.4))) : text;
}
