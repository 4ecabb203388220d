// What Linux knows of running programs: whose children they are and what they listen on.

import { readFileSync, readdirSync, readlinkSync } from "node:fs";

const LISTENING = "0A";

function numbers(folder) {
  return readdirSync(folder).filter((name) => /^\d+$/.test(name)).map(Number);
}

function tried(read) {
  try {
    return read();
  } catch {
    return undefined; // The program ended while it was looked at.
  }
}

function parent(pid) {
  const stat = tried(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return Number(stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

/** A program and everything that it started, however deep. */
export function family(pid) {
  const parents = new Map(numbers("/proc").map((each) => [each, parent(each)]));
  const found = [pid];
  for (const member of found) {
    for (const [child, its] of parents) if (its === member && !found.includes(child)) found.push(child);
  }
  return found;
}

/** Pids of the programs that run from this file. */
export function running(file) {
  return numbers("/proc").filter((pid) => tried(() => readlinkSync(`/proc/${pid}/exe`)) === file);
}

/** The name of a program. */
export function nameOf(pid) {
  return tried(() => readFileSync(`/proc/${pid}/comm`, "utf8").trim()) ?? "";
}

function sockets(pid) {
  const folder = `/proc/${pid}/fd`;
  const links = (tried(() => readdirSync(folder)) ?? []).map((fd) => tried(() => readlinkSync(`${folder}/${fd}`)));
  return links.map((link) => /^socket:\[(\d+)\]$/.exec(link ?? "")?.[1]).filter(Boolean);
}

function rows(pid, kind) {
  const text = tried(() => readFileSync(`/proc/${pid}/net/${kind}`, "utf8")) ?? "";
  return text.trim().split("\n").slice(1).map((line) => line.trim().split(/\s+/));
}

/** Addresses at which these programs wait for others: TCP that listens, and any UDP. */
export function listeners(pids) {
  return pids.flatMap((pid) => {
    const own = new Set(sockets(pid));
    const tcp = ["tcp", "tcp6"].flatMap((kind) => rows(pid, kind)).filter((row) => row[3] === LISTENING);
    const udp = ["udp", "udp6"].flatMap((kind) => rows(pid, kind));
    return [...tcp, ...udp].filter((row) => own.has(row[9])).map((row) => `${nameOf(pid)} ${row[1]}`);
  });
}
