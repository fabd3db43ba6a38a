"use client";

import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";

export interface Task {
  readonly key: string;
  readonly title: string;
  /** Null while it cannot be started: then it is grey and no link. */
  readonly href: string | null;
  readonly hint?: ReactNode;
  readonly status: { readonly text: string; readonly tone: Tone };
}

export interface TaskGroup {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** What there is to do, in groups; each task says in a word how it stands. */
export function TaskList({ groups }: { readonly groups: readonly TaskGroup[] }) {
  return (
    <ol className="grid gap-8">
      {groups.map((group, index) => (
        <li key={group.key}>
          <h2 className="mb-2 flex gap-2 text-xl">
            <span className="text-muted tabular-nums">{index + 1}</span>
            {group.title}
          </h2>
          <ul className="border-t border-line">
            {group.tasks.map((task) => (
              <TaskRow key={task.key} task={task} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  return (
    <li className="relative flex items-start justify-between gap-4 border-b border-line px-1 py-3 has-[a:hover]:bg-sunken">
      <div className="min-w-0">
        {task.href ? (
          <TextLink href={task.href} className="font-medium after:absolute after:inset-0">
            {task.title}
          </TextLink>
        ) : (
          <span className="text-muted">{task.title}</span>
        )}
        {task.hint ? <div className="text-sm text-muted">{task.hint}</div> : null}
      </div>
      <Tag tone={task.status.tone}>{task.status.text}</Tag>
    </li>
  );
}
