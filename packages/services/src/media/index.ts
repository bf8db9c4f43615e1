import type { Deps } from '../deps.ts';
import type { MediaService } from './media-service.ts';
import { upload } from './upload.ts';

export function createMediaService(deps: Deps): MediaService {
  return { upload: (actor, bytes) => upload(deps, actor, bytes) };
}
