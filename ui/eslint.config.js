// The rules of the house for the screens: strict types, accessible markup, and who may import whom.
import js from "@eslint/js";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A feature may use the kit, the parts, the words and the core, never another feature. */
const featureWalls = features.map((name) => ({
  target: `./src/features/${name}`,
  from: "./src/features",
  except: [`./${name}`],
  message: "No feature imports another feature: share through parts/ or go there through the rail.",
}));

const lowerWalls = ["api", "kit", "parts", "platform", "words"].map((name) => ({
  target: `./src/${name}`,
  from: ["./src/features", "./src/app"],
  message: `${name}/ lies under the features and the shell, so it knows neither.`,
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/generated"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    plugins: { "import-x": importX },
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.js", "lint/*.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      "import-x/resolver-next": [(await import("./lint/resolver.js")).resolver],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { zones: [...featureWalls, ...lowerWalls] }],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only platform/tauri may know the desktop shell." }] },
      ],
      "no-restricted-globals": [
        "error",
        { name: "localStorage", message: "Nothing is kept in the web view." },
        { name: "sessionStorage", message: "Nothing is kept in the web view." },
        { name: "indexedDB", message: "Nothing is kept in the web view." },
        { name: "caches", message: "Nothing is kept in the web view." },
        { name: "fetch", message: "Only platform/web speaks to a host." },
      ],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      // A question or a step begins at its first field; the fields are the kit's, not bare elements.
      "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["src/platform/tauri/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/platform/web/**"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/**/*.tsx"],
    ignores: ["**/*.test.tsx"],
    rules: { "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  { files: ["*.js", "lint/*.js"], ...tseslint.configs.disableTypeChecked, languageOptions: { globals: { URL: "readonly" } } },
);
