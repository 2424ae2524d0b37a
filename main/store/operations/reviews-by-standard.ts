import type { Database } from 'better-sqlite3';

/** How many stored reviews there are under each standard, by its id; samples are left out. */
export function countReviews(db: Database): { standard: string; reviews: number }[] {
  return db
    .prepare(
      `SELECT r.standard_id AS standard, count(*) AS reviews FROM reviews r JOIN cases c ON c.id = r.case_id
       WHERE c.sample = 0 GROUP BY r.standard_id`,
    )
    .all() as { standard: string; reviews: number }[];
}

/** Reviews under any version of a standard, oldest first, with what their case is called; samples are left out. */
export function reviewsUnder(
  db: Database,
  standard: string,
): { review: string; case: string; label: string }[] {
  return db
    .prepare(
      `SELECT r.id AS review, c.id AS "case",
              coalesce(nullif(c.decision_number, ''), nullif(c.case_number, ''), c.title) AS label
       FROM reviews r JOIN cases c ON c.id = r.case_id
       WHERE r.standard_id = ? AND c.sample = 0 ORDER BY r.touched_at, r.id`,
    )
    .all(standard) as { review: string; case: string; label: string }[];
}
