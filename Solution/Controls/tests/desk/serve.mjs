// Starts the local desk of this checkout, as somebody does who tries it, and a Dataverse client that knows nothing of it.
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DynamicsWebApi } from "dynamics-web-api";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
const CLI = join(ROOT, "Local", "Cli");

/** How long building and replaying may take, in milliseconds. */
const PATIENCE = 300_000;

/** Why there is no desk to test; undefined when there can be one. */
export const NO_DESK = spawnSync("dotnet", ["--version"]).status === 0 ? undefined : "the .NET SDK is not installed, and the desk is started with it";

/** A desk on a free port: its address with and without the key, a client for it, and a way to end it. */
export async function startDesk() {
    const build = spawnSync("dotnet", ["build", CLI, "--nologo", "-v:quiet"], { encoding: "utf8" });
    if (build.status !== 0) throw new Error(`The command line could not be built.\n${build.stdout}`);
    const desk = spawn("dotnet", [join(CLI, "bin", "Debug", "net10.0", "socialcrm.dll"), "serve", "--port", "0", "--no-open"], { stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    desk.stderr.on("data", (data) => said.push(String(data)));
    const ended = new Promise((resolve) => desk.once("exit", resolve));
    const signIn = await new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The desk did not start in time. ${said.join("")}`)), PATIENCE);
        void ended.then((code) => reject(new Error(`The desk ended with code ${code}. ${said.join("")}`)));
        createInterface(desk.stdout).on("line", (line) => {
            const address = /^The desk is at (\S+)/.exec(line)?.[1];
            if (!address) return;
            clearTimeout(timer);
            resolve(address);
        });
    });
    const { origin, searchParams } = new URL(signIn);
    const client = new DynamicsWebApi({ serverUrl: `${origin}/`, dataApi: { version: "9.2" }, onTokenRefresh: () => Promise.resolve(searchParams.get("token")) });
    return { origin, signIn, client, stop: () => { desk.kill("SIGTERM"); return ended; } };
}

/** Lets somebody write to us. @returns The id and the number of the case that it opened or joined. */
export async function post(client, more) {
    const { CaseId } = await client.callAction({
        actionName: "scrm_IngestPost",
        action: { Network: "x", Account: "LarkspurAir", PostId: `t-${Date.now()}-${Math.random()}`, PostedOn: new Date().toISOString(), ...more },
    });
    const { ticketnumber } = await client.retrieve({ collection: "incidents", key: CaseId, select: ["ticketnumber"] });
    return { id: CaseId, ticketNumber: ticketnumber };
}
