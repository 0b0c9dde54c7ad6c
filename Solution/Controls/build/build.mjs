// Builds the controls for production and puts them where the packer takes them from; with --check it only compares.
// pcf-scripts ends with exit code 0 whatever went wrong, so its output decides.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = join(root, "out", "controls", "CaseDesk");
const shipped = join(root, "..", "src", "Controls", "scrm_SocialCrm.CaseDesk");
// Describes the control to the packer and is no output of the build.
const described = "ControlManifest.xml.data.xml";

rmSync(join(root, "out"), { recursive: true, force: true });
const run = spawnSync(process.execPath, [join(root, "node_modules", "pcf-scripts", "bin", "pcf-scripts.js"), "build", "--buildMode", "production"], {
    cwd: root,
    env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: "1" },
    encoding: "utf8",
});
const log = `${run.stdout}${run.stderr}`;
if (!log.includes("[build] Succeeded") || !existsSync(join(built, "ControlManifest.xml"))) {
    fail(`The control could not be built.\n${log}`);
}

if (process.argv.includes("--check")) {
    const different = [...new Set([...files(built), ...files(shipped)])].filter((file) => !isSame(file));
    if (different.length > 0) fail(`The control in Solution/src/Controls is not what its source builds: ${different.join(", ")}. Run npm run build and commit.`);
    console.log("The control in Solution/src/Controls is what its source builds.");
} else {
    for (const file of files(shipped)) rmSync(join(shipped, file));
    for (const file of files(built)) {
        mkdirSync(dirname(join(shipped, file)), { recursive: true });
        cpSync(join(built, file), join(shipped, file));
    }
    console.log(`Built ${files(built).join(", ")}`);
}

function files(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== described)
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort();
}

function isSame(file) {
    const [one, other] = [join(built, file), join(shipped, file)];
    return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
}

function fail(words) {
    console.error(words);
    process.exit(1);
}
