// Runs the tests of a kind: node build/test.mjs unit | browser | desk. Unit tests are compiled first.
// With TEST_RESULTS the results are also put into that folder, as TAP.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const kind = process.argv[2];
if (kind === "unit") run(join("node_modules", "typescript", "bin", "tsc"), "-p", join("tests", "unit"));
const folder = kind === "unit" ? join("out", "unit", "tests", "unit") : join("tests", kind);
const files = readdirSync(join(root, folder)).filter((file) => /\.test\.m?js$/.test(file)).map((file) => join(folder, file));
// The browser tests share one machine with one browser; more at once would only slow each other.
const results = process.env.TEST_RESULTS;
const reporters = ["spec", "stdout", ...(results ? ["tap", join(results, `controls-${kind}.tap`)] : [])]
    .map((each, index) => `--test-reporter${index % 2 === 0 ? "" : "-destination"}=${each}`);
run("--test", ...reporters, ...(kind === "unit" ? [] : ["--test-concurrency=1"]), ...files);

function run(...args) {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
}
