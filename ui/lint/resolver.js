// Finds the file behind an import of the screens' own: relative, or from `~/`. Packages are left to Node.
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const source = join(import.meta.dirname, "..", "src");
const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];

const isFile = (path) => existsSync(path) && statSync(path).isFile();

export const resolver = {
  interfaceVersion: 3,
  name: "nadi",
  resolve(request, from) {
    if (!request.startsWith("~/") && !request.startsWith(".")) return { found: true, path: null };
    const base = request.startsWith("~/") ? join(source, request.slice(2)) : resolve(dirname(from), request);
    const path = endings.map((ending) => base + ending).find(isFile);
    return path ? { found: true, path } : { found: false };
  },
};
