import type {
  LocalizedText,
  OwnReviewView,
  Picture,
  ReviewStatus,
  ReviewView,
  StaffReviewView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';

export const withProduct = {
  product: { select: { id: true, slug: true, storeId: true, translations: { select: { locale: true, name: true } } } },
} satisfies Prisma.ReviewInclude;

export type StoredReview = Prisma.ReviewGetPayload<object>;
export type ReviewOfProduct = Prisma.ReviewGetPayload<{ include: typeof withProduct }>;

export function toReview(row: StoredReview): ReviewView {
  return {
    id: row.id,
    authorName: row.authorName,
    rating: row.rating,
    title: row.title,
    body: row.body,
    locale: row.locale,
    photos: row.photos as unknown as readonly Picture[],
    verified: row.orderId !== null,
    reply: row.reply === null || row.repliedAt === null ? null : { text: row.reply, at: row.repliedAt },
    version: Number(row.version),
    createdAt: row.createdAt,
    editedAt: row.editedAt,
  };
}

export function toOwnReview(row: StoredReview): OwnReviewView {
  return { ...toReview(row), status: row.status as ReviewStatus, hiddenFor: row.hiddenFor };
}

export function toStaffReview(row: ReviewOfProduct): StaffReviewView {
  const { id, slug, translations } = row.product;
  const name = Object.fromEntries(translations.map((text) => [text.locale, text.name])) as LocalizedText;
  return { ...toOwnReview(row), product: { id, slug, name } };
}
