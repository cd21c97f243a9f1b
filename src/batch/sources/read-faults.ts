/** Why a file cannot be read, for those who never saw what a file system says. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { ReportError, told, type Finding } from '../../model/finding/finding.js';

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: say('文件不存在', 'it is not there'),
  EACCES: say('没有读取文件的权限', 'there is no permission to read it'),
  EPERM: say('没有读取文件的权限', 'there is no permission to read it'),
  EISDIR: say('这是文件夹，不是文件', 'it is a folder'),
};

/** A file that cannot be read, as a finding. */
export function unreadable(
  file: string,
  { code = '', message }: { readonly code?: string | undefined; readonly message: string },
): Finding {
  const reason = reasons[code] ?? say(message, message);
  return {
    code: 'file.unreadable',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    ...told({ message: say(`读不出文件：${reason.zh}`, `The file cannot be read: ${reason.en}`) }),
  };
}

/** What is wrong with a file that could not be read, or with what is in it; a fault of our own is thrown. */
export function problemsOf(error: unknown, file: string): readonly Finding[] {
  if (error instanceof ReportError) return error.findings;
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string')
    return [unreadable(file, error as NodeJS.ErrnoException)];
  throw error;
}
