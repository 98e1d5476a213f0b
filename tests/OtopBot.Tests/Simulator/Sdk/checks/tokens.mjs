import { createSign, generateKeyPairSync } from "node:crypto";
import { check, is, isTrue, refused } from "./check.mjs";
import { as, sim, tokens, world } from "./world.mjs";

const type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const works = async (token) => is((await as(token).api.getBotInfo()).userId, world.bot);
const worksNot = (token) => refused(401, () => as(token).api.getBotInfo());

async function signer() {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { kid } = await sim("keys", { key: publicKey.export({ format: "jwk" }) });
  return async (claims) => {
    const now = Math.floor(Date.parse((await sim("clock")).now) / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = part({ alg: "RS256", typ: "JWT", kid }) + "." + part({ iss: world.channelId, sub: world.channelId, aud: "https://api.line.me/", exp: now + 600, ...claims });
    return signed + "." + createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url");
  };
}

export async function checkTokens() {
  const sign = await signer();
  await check("token stateless by secret", async () => {
    const { access_token, expires_in, token_type } = await tokens.issueStatelessChannelTokenByClientSecret(world.channelId, world.secret);
    is([expires_in, token_type], [900, "Bearer"]);
    await works(access_token);
    is((await refused(400, () => tokens.issueStatelessChannelTokenByClientSecret(world.channelId, "wrong"))).error, "invalid_request");
  });
  await check("token stateless by assertion", async () => works((await tokens.issueStatelessChannelTokenByJWTAssertion(await sign())).access_token));
  await check("token short-lived issue, verify and revoke", async () => {
    const { access_token, expires_in } = await tokens.issueChannelToken("client_credentials", world.channelId, world.secret);
    is(expires_in, 2592000);
    await works(access_token);
    is((await tokens.verifyChannelToken(access_token)).client_id, world.channelId);
    await tokens.revokeChannelToken(access_token);
    await worksNot(access_token);
    is((await refused(400, () => tokens.verifyChannelToken(access_token))).error_description, "access_token invalid");
  });
  await check("token long-lived verify", async () => {
    await works(world.token);
    const { client_id, expires_in } = await tokens.verifyChannelToken(world.token);
    isTrue(client_id === world.channelId && expires_in > 2592000);
  });
  await check("token v2.1 issue, verify, kid and revoke", async () => {
    const { access_token, expires_in, key_id } = await tokens.issueChannelTokenByJWT("client_credentials", type, await sign({ token_exp: 86400 }));
    is(expires_in, 86400);
    await works(access_token);
    isTrue((await tokens.verifyChannelTokenByJWT(access_token)).expires_in > 86000);
    is((await tokens.getsAllValidChannelAccessTokenKeyIds(type, await sign())).kids, [key_id]);
    await tokens.revokeChannelTokenByJWT(world.channelId, world.secret, access_token);
    await worksNot(access_token);
    is((await tokens.getsAllValidChannelAccessTokenKeyIds(type, await sign())).kids, []);
  });
  await check("token of nobody", () => worksNot("nobody's token"));
}
