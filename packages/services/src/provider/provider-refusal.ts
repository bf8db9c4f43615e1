/** A provider that answered, but not with what was asked for. */
export class ProviderRefusal extends Error {
  readonly status: number;
  /** The provider's own word for it. */
  readonly code: string;

  constructor(status: number, code: string) {
    super(`The provider refused: ${status} ${code}`);
    this.name = 'ProviderRefusal';
    this.status = status;
    this.code = code;
  }
}
