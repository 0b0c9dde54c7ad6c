// Stands in for the form of a model-driven app: what it hands a control, as far as the panel uses it.

/** The words of a control in a language. */
export async function wordsIn(language) {
    const text = await (await fetch(`/strings/CaseDesk.${language}.resx`)).text();
    const rows = new DOMParser().parseFromString(text, "text/xml").getElementsByTagName("data");
    return Object.fromEntries([...rows].map((row) => [row.getAttribute("name"), row.getElementsByTagName("value")[0].textContent]));
}

/**
 * The context of a control.
 * @param form ticketNumber, webAPI, getString, userId, language, theme, isDark, isRightToLeft, isOffline, offset (minutes from UTC at a time), open.
 */
export function contextOf(form) {
    return {
        parameters: { ticketNumber: { raw: form.ticketNumber } },
        webAPI: form.webAPI,
        client: { isOffline: () => form.isOffline, isNetworkAvailable: () => !form.isOffline },
        navigation: { openForm: (options) => Promise.resolve(form.open(options)) },
        resources: { getString: form.getString },
        userSettings: { userId: `{${form.userId}}`, languageId: form.language, isRTL: form.isRightToLeft, getTimeZoneOffsetMinutes: form.offset },
        fluentDesignLanguage: { tokenTheme: form.theme, isDarkTheme: form.isDark },
        mode: { isControlDisabled: false, allocatedWidth: -1, allocatedHeight: -1 },
    };
}
