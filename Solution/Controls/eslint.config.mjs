import eslint from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import promise from "eslint-plugin-promise";
import react from "eslint-plugin-react";
import globals from "globals";
import typescript from "typescript-eslint";

const SOURCES = ["CaseDesk/**/*.ts", "CaseDesk/**/*.tsx"];

export default typescript.config(
    { ignores: ["**/generated/**", "out/**", "node_modules/**"] },
    eslint.configs.recommended,
    promise.configs["flat/recommended"],
    ...typescript.configs.recommendedTypeChecked.map((config) => ({ ...config, files: SOURCES })),
    {
        ...react.configs.flat.recommended,
        files: SOURCES,
        plugins: { ...react.configs.flat.recommended.plugins, "@microsoft/power-apps": powerApps },
        languageOptions: { globals: globals.browser, parserOptions: { ecmaFeatures: { jsx: true }, projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            ...react.configs.flat.recommended.rules,
            ...powerApps.configs.paCheckerHosted.rules,
            "react/prop-types": "off",
            "no-console": "error",
        },
        settings: { react: { version: "16.14" } },
    },
    { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
    { files: ["tests/browser/**/*.mjs", "tests/browser/host/**/*.js", "tests/desk/**/*.mjs"], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
);
