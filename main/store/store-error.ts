import type { ApiError } from '../../shared/generated/schemas.ts';

/** An expected failure of the store, with its message for people. */
export class StoreError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** SQLite and file-system failures in plain Chinese; what was not written whole was not written at all. */
export function describeError(error: unknown): ApiError {
  if (error instanceof StoreError) return { code: error.code, message: error.message };
  const code = (error as { code?: unknown }).code;
  const details = error instanceof Error ? `${String(code)} ${error.message}` : String(error);
  switch (code) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return {
        code: 'DISK_FULL',
        message: '磁盘已满，这一步没有存上，已有数据没有改动。请清理磁盘后再试。',
        details,
      };
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return {
        code: 'DATABASE_BUSY',
        message: '数据库正被另一个程序占用，这一步没有存上。请关闭另一个窗口后再试。',
        details,
      };
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'NO_PERMISSION',
        message: '没有写入数据文件夹的权限，这一步没有存上。请换一个可写的本机文件夹，或联系管理员。',
        details,
      };
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return {
        code: 'DATABASE_DAMAGED',
        message: '数据库文件已损坏，没有继续写入。请用最近的备份恢复；损坏的文件会原样保留。',
        details,
      };
    case 'SQLITE_IOERR':
    case 'EIO':
      return {
        code: 'DISK_ERROR',
        message: '磁盘读写出错，这一步没有存上。请检查磁盘或换一块磁盘。',
        details,
      };
    default:
      return {
        code: 'STORE_FAILED',
        message: '数据没有存上，原有数据没有改动。请重试；仍然出错时，请复制技术细节反馈。',
        details,
      };
  }
}
