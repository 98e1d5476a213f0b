import { check, is, isTrue, bytesOf, refused } from "./check.mjs";
import { png } from "./png.mjs";
import { api, blob, sim, world } from "./world.mjs";

const size = { width: 2500, height: 843 };
const bounds = { x: 0, y: 0, width: 2500, height: 843 };
const menu = (name, action) => ({ size, selected: true, name, chatBarText: "เมนู", areas: [{ bounds, action }] });
const image = () => new Blob([png(2500, 843)], { type: "image/png" });
const shownTo = async (userId) => (await sim("state")).users.find((u) => u.userId === userId).richMenuId;

export async function checkMenus() {
  const report = menu("report", { type: "postback", label: "รายงาน", data: "a=report", displayText: "รายงาน" });
  const toOther = menu("switch", { type: "richmenuswitch", richMenuAliasId: "officer-other", data: "tab=other" });
  let first;
  let second;

  await check("rich menu validate", async () => {
    is(await api.validateRichMenuObject(report), {});
    const { details } = await refused(400, () => api.validateRichMenuObject({ ...report, name: undefined }));
    is(details, [{ message: "must be specified", property: "name" }]);
  });
  await check("rich menu create, get and list", async () => {
    first = (await api.createRichMenu(report)).richMenuId;
    second = (await api.createRichMenu(toOther)).richMenuId;
    isTrue(/^richmenu-[0-9a-f]{32}$/.test(first));
    is(await api.getRichMenu(first), { richMenuId: first, ...report });
    is((await api.getRichMenuList()).richmenus.map((m) => m.richMenuId), [first, second]);
  });
  await check("rich menu without image is shown to nobody", async () => {
    is((await refused(400, () => api.setDefaultRichMenu(first))).message, "must upload richmenu image before applying it to user");
    await refused(404, () => blob.getRichMenuImage(first));
  });
  await check("rich menu image upload and download", async () => {
    await refused(400, () => blob.setRichMenuImage(first, new Blob([png(700, 400)], { type: "image/png" })));
    await refused(415, () => blob.setRichMenuImage(first, new Blob(["gif"], { type: "image/gif" })));
    is(await blob.setRichMenuImage(first, image()), {});
    await blob.setRichMenuImage(second, image());
    is(await bytesOf(await blob.getRichMenuImage(first)), png(2500, 843));
    is((await refused(400, () => blob.setRichMenuImage(first, image()))).message, "An image has already been uploaded to the richmenu");
  });
  await check("rich menu default set, get and cancel", async () => {
    is((await refused(404, () => api.getDefaultRichMenuId())).message, "no default richmenu");
    await api.setDefaultRichMenu(first);
    is((await api.getDefaultRichMenuId()).richMenuId, first);
    is(await shownTo(world.user), first);
    await api.cancelDefaultRichMenu();
    is(await shownTo(world.user), null);
  });
  await check("rich menu link and unlink", async () => {
    await api.linkRichMenuIdToUser(world.user, second);
    is((await api.getRichMenuIdOfUser(world.user)).richMenuId, second);
    is(await shownTo(world.user), second);
    await api.unlinkRichMenuIdFromUser(world.user);
    is((await refused(404, () => api.getRichMenuIdOfUser(world.user))).message, "the user has no richmenu");
  });
  await check("rich menu bulk link and unlink", async () => {
    const userIds = [world.user, world.other];
    is((await api.linkRichMenuIdToUsersWithHttpInfo({ richMenuId: second, userIds })).httpResponse.status, 202);
    is([await shownTo(world.user), await shownTo(world.other)], [second, second]);
    is((await api.unlinkRichMenuIdFromUsersWithHttpInfo({ userIds })).httpResponse.status, 202);
    is([await shownTo(world.user), await shownTo(world.other)], [null, null]);
  });
  await check("rich menu alias create, update, get, list and delete", async () => {
    await api.createRichMenuAlias({ richMenuAliasId: "officer-other", richMenuId: second });
    is((await refused(400, () => api.createRichMenuAlias({ richMenuAliasId: "officer-other", richMenuId: first }))).message, "conflict richmenu alias id");
    await api.updateRichMenuAlias("officer-other", { richMenuId: first });
    is(await api.getRichMenuAlias("officer-other"), { richMenuAliasId: "officer-other", richMenuId: first });
    await api.createRichMenuAlias({ richMenuAliasId: "gone", richMenuId: first });
    await api.deleteRichMenuAlias("gone");
    is((await api.getRichMenuAliasList()).aliases, [{ richMenuAliasId: "officer-other", richMenuId: first }]);
  });
  await check("rich menu switch by a tap", async () => {
    await api.linkRichMenuIdToUser(world.user, second);
    await sim("tap", { as: world.user, menuArea: 0 });
    is((await api.getRichMenuIdOfUser(world.user)).richMenuId, first);
  });
  await check("rich menu batch", async () => {
    const operations = [{ type: "link", from: first, to: second }];
    is(await api.validateRichMenuBatchRequest({ operations }), {});
    const { httpResponse } = await api.richMenuBatchWithHttpInfo({ operations });
    is((await api.getRichMenuBatchProgress(httpResponse.headers.get("x-line-request-id"))).phase, "succeeded");
    is(await shownTo(world.user), second);
  });
  await check("rich menu delete", async () => {
    await api.deleteRichMenu(second);
    await refused(404, () => api.getRichMenu(second));
    is(await shownTo(world.user), null);
  });
}
