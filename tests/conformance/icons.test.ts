import dynamicIconImports from "lucide-react/dynamicIconImports";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import * as drawings from "@/components/ui/icon-drawings";

type Shape = Readonly<Record<string, string>>;

/** A path begins at a point of its own; behind another one that must be said in full. */
function absolute(path: string): string {
  const [, x, y, rest = ""] = /^[mM]\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(.*)$/.exec(path) ?? [];
  const next = path.startsWith("m") ? "l" : "L";
  return `M${x} ${y}${/^[-\d.]/.test(rest) ? next : ""}${rest}`;
}

function circle({ cx, cy, r }: Shape): string {
  const radius = Number(r);
  return `M${Number(cx) - radius} ${cy}a${r} ${r} 0 1 0 ${2 * radius} 0a${r} ${r} 0 1 0 ${-2 * radius} 0z`;
}

function rect({ x, y, width, height, rx = "0" }: Shape): string {
  const [r, wide, high] = [Number(rx), Number(width) - 2 * Number(rx), Number(height) - 2 * Number(rx)];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const sides = [`h${wide}`, corner(r, r), `v${high}`, corner(-r, r), `h${-wide}`, corner(-r, -r)];
  return `M${Number(x) + r} ${y}${sides.join("")}v${-high}${corner(r, -r)}z`;
}

const PATHS: Readonly<Record<string, (shape: Shape) => string>> = {
  path: ({ d = "" }) => absolute(d),
  polyline: ({ points = "" }) => `M${points}`,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  circle,
  rect,
};

/** All shapes of an svg as one path. */
function onePath(svg: string): string {
  const shapes = [...svg.matchAll(/<(path|line|circle|rect|polyline|polygon|ellipse) ([^>]*)>/g)];
  return shapes
    .map(([, name = "", attributes = ""]) => {
      const shape = Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
      );
      const path = PATHS[name];
      if (!path) throw new Error(`${name} is not known`);
      return path(shape);
    })
    .join("");
}

const kebab = (constant: string) => constant.toLowerCase().replaceAll("_", "-");

test.each(Object.entries(drawings))("%s is drawn as Lucide draws it", async (constant, drawing) => {
  const load = dynamicIconImports[kebab(constant) as keyof typeof dynamicIconImports];
  const { default: Lucide } = await load();
  expect(drawing).toBe(onePath(renderToStaticMarkup(createElement(Lucide))));
});
