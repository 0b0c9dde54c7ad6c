import * as React from "react";
import { Gateway } from "./data/gateway";
import { IInputs, IOutputs } from "./generated/ManifestTypes";
import { sayWith } from "./model/words";
import { CasePanel, CasePanelProps } from "./ui/CasePanel";
import { localeOf } from "./ui/locale";

/** Hands the panel what the form knows; what the panel shows and does is decided behind it. */
export class CaseDesk implements ComponentFramework.ReactControl<IInputs, IOutputs> {
    private context: ComponentFramework.Context<IInputs>;
    private gateway: Gateway;

    public init(context: ComponentFramework.Context<IInputs>): void {
        this.context = context;
        this.gateway = new Gateway(context.webAPI, () => this.isOffline());
    }

    public updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
        this.context = context;
        const { userSettings } = context;
        const props: CasePanelProps = {
            ticketNumber: context.parameters.ticketNumber.raw ?? undefined,
            gateway: this.gateway,
            say: sayWith((key) => this.context.resources.getString(key)),
            userId: userSettings.userId.replace(/[{}]/g, "").toLowerCase(),
            locale: localeOf(userSettings.languageId),
            offset: (at) => this.context.userSettings.getTimeZoneOffsetMinutes(at),
            isRightToLeft: userSettings.isRTL,
            isOffline: this.isOffline(),
            theme: context.fluentDesignLanguage?.tokenTheme as CasePanelProps["theme"],
            open: (table, id) => void this.context.navigation.openForm({ entityName: table, entityId: id, openInNewWindow: true }),
        };
        return React.createElement(CasePanel, props);
    }

    /** The panel reads its column and never writes it. */
    public getOutputs(): IOutputs {
        return {};
    }

    public destroy(): void {
        // React takes down what it put up.
    }

    private isOffline(): boolean {
        return this.context.client.isOffline() || !this.context.client.isNetworkAvailable();
    }
}
