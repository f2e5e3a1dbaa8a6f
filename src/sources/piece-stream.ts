/**
 * Pieces as the body of a `Response`. Unlike `ReadableStream.from` it tells when it is cancelled before anyone read,
 * which a generator that was never started would not.
 */
export function pieceStream(
  pieces: AsyncIterator<Uint8Array>,
  onCancel: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      onCancel();
      await pieces.return?.(undefined);
    },
  });
}
