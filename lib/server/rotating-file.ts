import "server-only";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";

export interface RotatingFileOptions {
  readonly maxBytes: number;
  /** How many files are kept, the current one included. */
  readonly files: number;
}

/** Five files of 10 MB. */
const DEFAULTS: RotatingFileOptions = { maxBytes: 10_000_000, files: 5 };

/**
 * Appends to a file that moves to `.1`, `.2` … when it is full. Several processes may write the same one:
 * whoever finds it full looks again at the name before moving it, because another may have done so.
 */
export class RotatingFile {
  private descriptor: number | undefined;
  private size = 0;

  constructor(
    private readonly file: string,
    private readonly options: RotatingFileOptions = DEFAULTS,
  ) {}

  write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    try {
      if (this.descriptor !== undefined && this.size + bytes.length > this.options.maxBytes) this.makeRoom();
      this.descriptor ??= this.open();
      this.size += writeSync(this.descriptor, bytes);
    } catch {
      // A full disk, or a file that another process just moved, must not end the portal; health tells of the disk.
    }
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  private open(): number {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const descriptor = openSync(this.file, "a", 0o640);
    this.size = fstatSync(descriptor).size;
    return descriptor;
  }

  private makeRoom(): void {
    this.close();
    if (!existsSync(this.file) || statSync(this.file).size < this.options.maxBytes / 2) return;
    for (let number = this.options.files - 1; number > 0; number -= 1) {
      const from = number === 1 ? this.file : `${this.file}.${number - 1}`;
      if (existsSync(from)) renameSync(from, `${this.file}.${number}`);
    }
  }
}
