// Plays the customer of a case: their posts come in through the custom APIs that flows call.
const FIRST = 100000000;
const NETWORKS = ["x", "facebook", "instagram", "youtube", "forum", "review", "other"];

/** Lets the author of a case write in its conversation. */
export async function write(webApi, ticketNumber, text, isPrivate) {
    const { channel, author, latest } = await partiesOf(webApi, ticketNumber);
    await webApi.send("POST", "scrm_IngestPost", {
        ...channel, PostId: `desk-${Date.now()}`, AuthorId: author.uniqueprofileid, AuthorHandle: author.profilename, AuthorName: author.profilefullname,
        Text: text, PostedOn: new Date().toISOString(), InReplyTo: latest?.postid, Private: isPrivate,
    });
}

/** Takes the customer's latest post off the network. @returns Whether there was one. */
export async function takeBack(webApi, ticketNumber) {
    const { channel, latest } = await partiesOf(webApi, ticketNumber);
    if (latest) await webApi.send("POST", "scrm_ReportPostDeleted", { ...channel, PostId: latest.postid, DeletedOn: new Date().toISOString() });
    return latest !== undefined;
}

async function partiesOf(webApi, ticketNumber) {
    const cases = await webApi.retrieveMultipleRecords("incident",
        `?$select=incidentid&$expand=scrm_ChannelId($select=scrm_network,scrm_accountid),socialprofileid($select=uniqueprofileid,profilename,profilefullname)&$filter=ticketnumber eq '${ticketNumber}'`);
    const { incidentid, scrm_ChannelId: channel, socialprofileid: author } = cases.entities[0];
    if (!channel || !author) throw { message: "This case does not come from a post, so nobody can be played." };
    const posts = await webApi.retrieveMultipleRecords("socialactivity",
        `?$select=postid&$filter=_regardingobjectid_value eq ${incidentid} and directioncode eq false and scrm_poststate ne ${FIRST + 2}&$orderby=postedon desc&$top=1`);
    return { channel: { Network: NETWORKS[channel.scrm_network - FIRST], Account: channel.scrm_accountid }, author, latest: posts.entities[0] };
}
