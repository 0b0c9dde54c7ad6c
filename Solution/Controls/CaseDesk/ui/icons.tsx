import * as React from "react";

const SHAPES = {
    warning: "M8 1.5 15 14H1L8 1.5Zm-.75 4.6v4h1.5v-4h-1.5Zm0 5.1v1.5h1.5v-1.5h-1.5Z",
    info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.75 6v5h1.5V7h-1.5Zm0-2.8v1.6h1.5V4.2h-1.5Z",
    clock: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4Zm.7 1.6v3.7l2.6 1.5-.7 1.2-3.3-1.9V4h1.4Z",
    bell: "M8 1a4.5 4.5 0 0 1 4.5 4.5v3L14 11.6V12H2v-.4l1.5-3.1v-3A4.5 4.5 0 0 1 8 1Zm-2 12h4a2 2 0 0 1-4 0Z",
    pause: "M4 2.5h3v11H4v-11Zm5 0h3v11H9v-11Z",
    check: "m6.3 12.6-4-4 1.1-1.1 2.9 2.9 6.3-6.4 1.1 1.1-7.4 7.5Z",
    lock: "M8 1a3.5 3.5 0 0 1 3.5 3.5V6H13v8.5H3V6h1.5V4.5A3.5 3.5 0 0 1 8 1Zm0 1.5a2 2 0 0 0-2 2V6h4V4.5a2 2 0 0 0-2-2Z",
    chevron: "m4.3 5.7 3.7 3.7 3.7-3.7 1 1L8 11.4 3.3 6.7l1-1Z",
    refresh: "M8 2.2a5.8 5.8 0 0 1 4.6 2.3V2.4H14V7H9.4V5.6h2.3A4.4 4.4 0 1 0 12.4 8h1.4A5.8 5.8 0 1 1 8 2.2Z",
    question: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.8 10v1.5h1.6V11H7.2Zm.1-1h1.4c0-1.3 2.1-1.5 2.1-3.6C10.8 4.9 9.6 4 8 4S5.2 5 5.2 6.5h1.5c0-.7.5-1.1 1.3-1.1s1.3.4 1.3 1.1c0 1.2-2 1.5-2 3.5Z",
    reply: "M6.5 3v2.8c4.7.2 7.5 2.5 7.5 7.2-1.5-2.5-3.8-3.7-7.5-3.7V12L1.5 7.5l5-4.5Z",
} as const;

export type IconName = keyof typeof SHAPES;

/** A sign beside words that say the same: screen readers pass over it. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): React.ReactElement {
    return (
        <svg className={className} width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
            <path d={SHAPES[name]} />
        </svg>
    );
}
