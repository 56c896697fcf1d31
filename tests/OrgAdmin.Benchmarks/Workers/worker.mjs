// Does each piece of work that comes in as a line of JSON with the official client, and tells in a line how long it took.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { createClient } = createRequire(process.argv[2])('losant-rest');

async function invite(client, work) {
  const addresses = [...work.addresses];
  let sent = 0;
  const next = async () => {
    for (let email = addresses.shift(); email !== undefined; email = addresses.shift()) {
      await client.org.inviteMember({ orgId: work.orgId, invite: { email, role: 'view' } });
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: work.atATime }, next));
  return sent;
}

const works = {
  invite,
  members: async (client, work) => (await client.org.get({ orgId: work.orgId, _links: false, _embedded: false })).members.length,
  orgs: async (client, work) => {
    const all = [];
    for (let page = 0; page < work.pages; page += 1) {
      all.push(...(await client.orgs.get({ page, perPage: 100, _links: false, _embedded: false })).items);
    }
    return all.length;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const work = JSON.parse(line);
  const client = createClient({ url: work.url, accessToken: work.token });
  const answer = {};
  try {
    const began = performance.now();
    answer.count = await works[work.name](client, work);
    answer.milliseconds = performance.now() - began;
    answer.peakBytes = process.resourceUsage().maxRSS * 1024;
  } catch (error) {
    answer.error = error.message;
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
