import { Button } from "@fluentui/react-components";
import * as React from "react";

interface SafeProps {
    readonly words: string;
    readonly again: string;
    readonly children?: React.ReactNode;
}

/** Keeps a mistake in drawing the panel from taking the form down with it. */
export class Safe extends React.Component<SafeProps, { readonly isBroken: boolean }> {
    public state = { isBroken: false };

    public static getDerivedStateFromError(): { isBroken: boolean } {
        return { isBroken: true };
    }

    public render(): React.ReactNode {
        if (!this.state.isBroken) return this.props.children;
        return (
            <div role="alert">
                {this.props.words} <Button size="small" onClick={() => this.setState({ isBroken: false })}>{this.props.again}</Button>
            </div>
        );
    }
}
