import type {
  Actor,
  AttributeDefinition,
  AttributeDraft,
  BulkChange,
  BulkRow,
  CategoryDraft,
  CategoryView,
  ProductDraft,
  ProductStatus,
  StaffProductPage,
  StaffProductView,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Names the version the change is made to; another one is refused with CATALOG_CHANGED. */
export interface ProductRef {
  readonly productId: string;
  readonly version: number;
}

export interface ListStaffProducts {
  readonly query?: string | undefined;
  readonly status?: ProductStatus | undefined;
  readonly lowOnly?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface BulkEdit {
  readonly products: readonly ProductRef[];
  readonly change: BulkChange;
}

/** Products, categories and attributes as staff keep them. Shoppers see each change on the pages they have open. */
export interface ProductService {
  /** The newest first, whatever their status. */
  list(actor: Actor, input: ListStaffProducts): Promise<StaffProductPage>;
  get(actor: Actor, input: { productId: string }): Promise<StaffProductView>;
  /** Starts as a draft, which nobody but staff sees. */
  create(actor: Actor, input: { draft: ProductDraft; key: string }): Promise<StaffProductView>;
  edit(actor: Actor, input: ProductRef & { draft: ProductDraft }): Promise<StaffProductView>;
  setStatus(actor: Actor, input: ProductRef & { status: ProductStatus }): Promise<StaffProductView>;
  /** What a bulk change would do to each product. Changes nothing. */
  previewBulk(actor: Actor, input: BulkEdit): Promise<readonly BulkRow[]>;
  /** Changes all but the products that somebody else changed since they were looked at. */
  editBulk(actor: Actor, input: BulkEdit & { key: string }): Promise<readonly BulkRow[]>;
  attributes(actor: Actor): Promise<readonly AttributeDefinition[]>;
  saveAttribute(
    actor: Actor,
    input: { attributeId: string | null; draft: AttributeDraft },
  ): Promise<AttributeDefinition>;
  saveCategory(
    actor: Actor,
    input: { categoryId: string | null; draft: CategoryDraft },
  ): Promise<readonly CategoryView[]>;
  orderCategories(
    actor: Actor,
    input: { parentId: string | null; categoryIds: readonly string[] },
  ): Promise<readonly CategoryView[]>;
  removeCategory(actor: Actor, input: { categoryId: string }): Promise<readonly CategoryView[]>;
  /** For the desk: says what of the catalogue to read again. */
  watch(actor: Actor): Promise<LiveTopic<StaffProductPage>>;
  /** Publishes, archives and tells of prices as the clock says. Returns of how many products. */
  followSchedules(): Promise<number>;
  /** Works out anew what a store's lists are sorted by, once its rest is over. Returns of how many products. */
  followRanks(): Promise<number>;
}
