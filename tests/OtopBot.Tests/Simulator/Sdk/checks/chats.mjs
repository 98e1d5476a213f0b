import { check, is, refused } from "./check.mjs";
import { api, sim, world } from "./world.mjs";

export async function checkChats(receiver) {
  await check("profile", async () => is((await api.getProfile(world.user)).userId, world.user));
  await check("group member profile", async () => {
    const { displayName } = await api.getProfile(world.user);
    is(await api.getGroupMemberProfile(world.group, world.user), { displayName, userId: world.user });
    await refused(404, () => api.getGroupMemberProfile(world.group, "U" + "0".repeat(32)));
  });
  await check("group summary and count", async () => {
    const { groupId, groupName } = await api.getGroupSummary(world.group);
    is([groupId, groupName], [world.group, world.groupName]);
    is((await api.getGroupMemberCount(world.group)).count, world.groupSize);
  });
  await check("group member ids and followers need a verified account", async () => {
    await refused(403, () => api.getGroupMembersIds(world.group));
    await refused(403, () => api.getFollowers());
  });
  await check("leave group", async () => {
    await api.leaveGroup(world.group);
    is((await sim("state")).groups.find((g) => g.groupId === world.group).botIn, false);
    is((await refused(404, () => api.getGroupSummary(world.group))).message, "Not found");
    is((await refused(400, () => api.pushMessage({ to: world.group, messages: [{ type: "text", text: "ลา" }] }))).message, "Failed to send messages");
  });
  await check("leave room", async () => {
    const roomId = "R" + "1".repeat(32);
    await sim("event", { event: { type: "message", source: { type: "room", roomId, userId: world.user }, message: { type: "text", id: "100000000000000777", quoteToken: "q", text: "ห้อง" } } });
    is(receiver.lastEvent.source.roomId, roomId);
    is((await api.getRoomMemberCount(roomId)).count, 1);
    is((await api.getRoomMemberProfile(roomId, world.user)).userId, world.user);
    await api.leaveRoom(roomId);
    await refused(404, () => api.getRoomMemberCount(roomId));
  });
}
