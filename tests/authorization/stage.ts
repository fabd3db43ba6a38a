import type { Actor } from "@/lib/server/auth/actor";
import { saveSession } from "@/lib/server/auth/session-repository";
import { makeSessionToken } from "@/lib/server/auth/session-token";
import { newId, now } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { PAGES, type Person, ROUTES } from "./manifest";
import { ACTIONS } from "./manifest-actions";
import { type Desks, MAKERS, type Thing } from "./objects";

/** What of the stage a rule is about: its object, and an action's own one. */
export interface Scene {
  readonly object?: keyof typeof MAKERS;
  /** Name of the action that has this object to itself. */
  readonly action?: string;
}

const keyOf = ({ object, action }: Scene): string => `${object} ${action ?? ""}`;

/** Every object that a rule of the manifest names. */
function listScenes(): readonly Scene[] {
  const shared = [...Object.values(PAGES), ...Object.values(ROUTES).flat()];
  const own = Object.entries(ACTIONS).map(([action, rule]) => ({ ...rule, action }));
  return [...shared.map(({ object }) => (object ? { object } : {})), ...own].filter(({ object }) => object);
}

/** The people and objects of the matrix. */
export class Stage {
  private constructor(
    private readonly db: PrismaClient,
    private readonly people: Readonly<Record<Exclude<Person, "visitor">, Actor>>,
    private readonly things: ReadonlyMap<string, Thing>,
    private readonly cookies: ReadonlyMap<string, string>,
  ) {}

  static async open(db: PrismaClient): Promise<Stage> {
    await writeReferenceData(db, now());
    const people = {
      owner: await anActor(db),
      stranger: await anActor(db),
      reviewer: await anActor(db, { role: "REVIEWER" }),
      otherReviewer: await anActor(db, { role: "REVIEWER" }),
      bureau: await anActor(db, { role: "BUREAU", provinces: ["44"] }),
      otherBureau: await anActor(db, { role: "BUREAU", provinces: ["31"] }),
      admin: await anActor(db, { role: "ADMIN" }),
    };
    const firstReviewer = await anActor(db, { role: "REVIEWER" });
    const desks: Desks = { db, reviewer: people.reviewer, firstReviewer, officer: people.bureau };
    const things = new Map<string, Thing>();
    for (const scene of listScenes()) {
      const key = keyOf(scene);
      if (scene.object && !things.has(key)) things.set(key, await MAKERS[scene.object](desks));
    }
    const actors = [...Object.values(people), ...[...things.values()].map(({ owner }) => owner)];
    const cookies = new Map<string, string>();
    for (const { id, sessionId } of actors) cookies.set(id, `session=${await makeSessionToken(sessionId)}`);
    return new Stage(db, people, things, cookies);
  }

  private actorOf(person: Exclude<Person, "visitor">, scene: Scene): Actor {
    return person === "owner" && scene.object ? this.thingOf(scene).owner : this.people[person];
  }

  private thingOf(scene: Scene): Thing {
    const thing = this.things.get(keyOf(scene));
    if (!thing) throw new Error(`there is no ${keyOf(scene)}`);
    return thing;
  }

  /** What a person's browser sends of itself. */
  cookieOf(person: Person, scene: Scene): Record<string, string> {
    if (person === "visitor") return {};
    return { cookie: this.cookies.get(this.actorOf(person, scene).id) ?? "" };
  }

  /** The cookie of a session that may end. */
  async newCookieOf(person: Person, scene: Scene): Promise<Record<string, string>> {
    if (person === "visitor") return {};
    const sessionId = await saveSession(this.db, this.actorOf(person, scene).id);
    return { cookie: `session=${await makeSessionToken(sessionId)}` };
  }

  /** A text of the manifest with its object in it; `turn` chooses among the rows that hang on the object. */
  fill(text: string, scene: Scene, turn = 0): string {
    if (!text.includes("{")) return text;
    const { number, ids } = scene.object ? this.thingOf(scene) : { number: "", ids: [] };
    return text
      .replace("{object}", number)
      .replace("{id}", ids[turn % ids.length] ?? "")
      .replace("{new}", newId());
  }

  /** The path of a page or route, by its folder below `app/`. */
  pathOf(folder: string, scene: Scene, parts: Readonly<Record<string, string>> = {}): string {
    const number = scene.object ? this.thingOf(scene).number : "";
    const path = folder
      .split("/")
      .filter((part) => !part.startsWith("("))
      .map((part) => part.replace(/^\[(.+)\]$/, (_, name: string) => parts[name] ?? number));
    return `/${path.map(encodeURIComponent).join("/")}`;
  }
}
