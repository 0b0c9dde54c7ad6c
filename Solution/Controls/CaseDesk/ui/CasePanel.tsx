import { FluentProvider, Theme, webLightTheme } from "@fluentui/react-components";
import * as React from "react";
import { Gateway } from "../data/gateway";
import { Say } from "../model/words";
import { CaseView } from "./CaseView";
import { Notice } from "./Notice";
import { Safe } from "./Safe";
import { useStyles } from "./styles";
import { SurroundingsProvider } from "./surroundings";
import { useCaseFile } from "./useCaseFile";
import { useNow } from "./useNow";

/** What the form tells the panel. */
export interface CasePanelProps {
    /** Undefined while the case is not saved. */
    readonly ticketNumber?: string;
    readonly gateway: Gateway;
    readonly say: Say;
    /** In lower case, without braces. */
    readonly userId: string;
    readonly locale: string;
    readonly offset: (at: Date) => number;
    readonly isRightToLeft: boolean;
    readonly isOffline: boolean;
    /** That of the app; undefined in clients that hand none over. */
    readonly theme?: Theme;
    readonly open: (table: string, id: string) => void;
}

/** One panel with what a rep has to know before the first word, and the answer itself. */
export function CasePanel(props: CasePanelProps): React.ReactElement {
    return (
        <FluentProvider theme={props.theme ?? webLightTheme} dir={props.isRightToLeft ? "rtl" : "ltr"} style={{ backgroundColor: "transparent", width: "100%" }}>
            <Safe words={props.say("Error_Unexpected")} again={props.say("TryAgain")}>
                <Panel {...props} />
            </Safe>
        </FluentProvider>
    );
}

function Panel(props: CasePanelProps): React.ReactElement {
    const { ticketNumber, gateway, say, userId, locale, isOffline, open } = props;
    const styles = useStyles();
    const now = useNow();
    const [reading, read] = useCaseFile(ticketNumber, gateway, isOffline);
    const [isBusy, setBusy] = React.useState(false);
    const surroundings = { userId, now, times: { locale, offset: props.offset }, say, isOffline, isBusy, open };
    return (
        <SurroundingsProvider value={surroundings}>
            <div className={styles.panel}>
                {reading.kind === "Found"
                    ? <CaseView file={reading.file} gateway={gateway} read={read} setBusy={setBusy} />
                    : <Notice reading={reading} onTryAgain={() => void read()} />}
            </div>
        </SurroundingsProvider>
    );
}
