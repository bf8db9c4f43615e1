import { Fragment } from 'react';

/** Facts in a line, which wraps between them and not within one. */
export function DottedParts({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, index) => (
    <Fragment key={part}>
      <span className="inline-block">
        {part}
        {index < parts.length - 1 && ' ·'}
      </span>{' '}
    </Fragment>
  ));
}
