/** `file` + `-480.webp` or `-960.webp` below `/media/`; width and height of the larger, in pixels. */
export interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}
