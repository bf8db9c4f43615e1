/** Side of every picture before it is scaled, in pixels. */
export const SIDE = 960;

/** How light falls on the object. */
export type Shadow = 'soft' | 'window' | 'above';

export interface Scene {
  readonly svg: string;
  /** Where the object's foot stands, or its middle lies when seen from above. */
  readonly y: number;
  /** Side of the square the object is fitted into. */
  readonly room: number;
  readonly shadow: Shadow;
}

/** Draws a scene on paper of a colour; `turn` from 0 to 1 varies it a little. */
export type SceneMaker = (paper: string, turn: number) => Scene;
