/** Why a file cannot be written, and how to mend it, for those who never saw what a file system says. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { told, type Finding } from '../../model/finding/finding.js';

interface WriteFault {
  readonly reason: Bilingual;
  readonly mend: Bilingual;
}

const inUse: WriteFault = {
  reason: say(
    '文件正在别的程序中打开，或者没有写的权限',
    'another program has it open, or there is no permission to write it',
  ),
  mend: say(
    '关掉打开它的程序（如 Word、WPS），核对文件夹能不能写，然后重试',
    'Close the program that has it open (such as Word or WPS), check whether the folder can be written to, and try again',
  ),
};

const isFolder: WriteFault = {
  reason: say('同名的是一个文件夹', 'a folder has that name'),
  mend: say(
    '把那个文件夹改名或移走，或者换一个输出文件夹，然后重试',
    'Rename or move that folder, or use another output folder, and try again',
  ),
};

const room = say('腾出空间，或者换一个磁盘，然后重试', 'Make room, or use another disk, and try again');
const otherDisk = say('换一个磁盘，然后重试', 'Use another disk, and try again');

/** Those after which no other file can be written either. */
const diskFaults: Readonly<Record<string, WriteFault>> = {
  ENOSPC: { reason: say('磁盘已满', 'the disk is full'), mend: room },
  EDQUOT: { reason: say('磁盘配额已用完', 'the disk quota is used up'), mend: room },
  EROFS: { reason: say('磁盘是只读的', 'the disk is read-only'), mend: otherDisk },
  EIO: { reason: say('磁盘读写出错', 'the disk has faults'), mend: otherDisk },
};

const faults: Readonly<Record<string, WriteFault>> = {
  ...diskFaults,
  ENOENT: {
    reason: say('没有这个文件夹', 'there is no such folder'),
    mend: say('先建好文件夹，或者换一个位置', 'Make the folder first, or use another place'),
  },
  EACCES: inUse,
  EPERM: inUse,
  EBUSY: inUse,
  EISDIR: isFolder,
  ENAMETOOLONG: {
    reason: say('文件名过长', 'its name is too long'),
    mend: say(
      '改短数据文件名，或用 --name（选项 name）换一个短一些的文件名样式',
      'Give the data file a shorter name, or use a shorter pattern for names with --name (the option name)',
    ),
  },
};

/** Of a disk that takes no other file either, why; undefined for what is a matter of one file. */
export function diskFault({ code = '' }: NodeJS.ErrnoException): Bilingual | undefined {
  return diskFaults[code]?.reason;
}

/** The reason in words; what the file system says where nothing better is known. */
function faultOf({ code = '', message }: NodeJS.ErrnoException): WriteFault {
  return faults[code] ?? { reason: say(message, message), mend: inUse.mend };
}

/** One sentence of what is wrong and how to mend it, for a file that a whole run needs. */
export function unwritableText(file: string, error: Error): Bilingual {
  const { reason, mend } = faultOf(error);
  return say(
    `写不出文件 ${file}：${reason.zh}（${mend.zh}）`,
    `The file ${file} cannot be written: ${reason.en} (${mend.en})`,
  );
}

/** The finding of a report one of whose files cannot be written. */
export function unwritable(file: string, error: Error): Finding {
  const { reason, mend } = faultOf(error);
  return {
    code: 'file.unwritable',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    ...told({
      message: say(`写不出文件：${reason.zh}`, `The file cannot be written: ${reason.en}`),
      hint: mend,
    }),
  };
}
