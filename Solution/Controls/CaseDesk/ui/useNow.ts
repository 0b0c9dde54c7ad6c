import * as React from "react";

/** Often enough for words that are right to the minute, in milliseconds. */
const TICK = 10_000;

/** The time, moving on by itself. */
export function useNow(): Date {
    const [now, setNow] = React.useState(() => new Date());
    React.useEffect(() => {
        const timer = setInterval(() => setNow(new Date()), TICK);
        return () => clearInterval(timer);
    }, []);
    return now;
}
