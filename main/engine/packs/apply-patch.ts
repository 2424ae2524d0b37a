import type { PatchOperation } from '../../../shared/generated/schemas.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

type Json = unknown;
type Container = Record<string, Json> | Json[];

/**
 * Applies JSON Patch operations to a copy. A step `#id` names the list member with that `id`, so that an example
 * does not depend on the order of documents. Says which operation does not fit.
 */
export function applyPatch<T>(base: T, operations: readonly PatchOperation[]): Result<T> {
  const copy = structuredClone(base);
  for (const operation of operations) {
    const problem = applyOne(copy as Container, operation);
    if (problem)
      return fail('BAD_PATCH', `示例的改动“${operation.op} ${operation.path}”套不上：${problem}。`);
  }
  return ok(copy);
}

function applyOne(root: Container, operation: PatchOperation): string | undefined {
  const steps = operation.path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  if (last === undefined) return '路径是空的';
  let at: Json = root;
  for (const step of steps) {
    at = isContainer(at) ? read(at, step) : undefined;
    if (at === undefined) return `找不到“${step}”`;
  }
  if (!isContainer(at)) return `“${last}”的上一级不是对象或列表`;
  return Array.isArray(at) ? applyToList(at, last, operation) : applyToObject(at, last, operation);
}

function applyToList(list: Json[], step: string, operation: PatchOperation): string | undefined {
  if (operation.op === 'add') {
    const index = step === '-' ? list.length : Number(step);
    if (!Number.isInteger(index) || index < 0 || index > list.length) return `没有位置“${step}”`;
    list.splice(index, 0, operation.value);
    return undefined;
  }
  const index = indexOf(list, step);
  if (index < 0) return `找不到“${step}”`;
  if (operation.op === 'remove') list.splice(index, 1);
  else list[index] = operation.value;
  return undefined;
}

function applyToObject(
  object: Record<string, Json>,
  key: string,
  operation: PatchOperation,
): string | undefined {
  if (operation.op !== 'add' && !Object.hasOwn(object, key)) return `找不到“${key}”`;
  if (operation.op === 'remove') delete object[key];
  else object[key] = operation.value;
  return undefined;
}

function read(at: Container, step: string): Json {
  return Array.isArray(at) ? at[indexOf(at, step)] : Object.hasOwn(at, step) ? at[step] : undefined;
}

function indexOf(list: readonly Json[], step: string): number {
  if (!step.startsWith('#')) return /^\d+$/.test(step) ? Number(step) : -1;
  return list.findIndex(
    (member) => isContainer(member) && !Array.isArray(member) && member.id === step.slice(1),
  );
}

function isContainer(value: Json): value is Container {
  return typeof value === 'object' && value !== null;
}
