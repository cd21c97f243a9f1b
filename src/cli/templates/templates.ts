import { say } from '../../model/finding/bilingual.js';
import { commandGroup } from '../arguments/command.js';
import { eject } from './eject.js';
import { fields } from './fields.js';
import { list } from './list.js';

/** `nianbao templates`: which templates there are, what they may use, and a copy of one to change. */
export const templates = commandGroup({
  name: 'templates',
  summary: say(
    '列出、取出模板，列出模板可用的字段',
    'Lists templates, copies them to change, lists the fields for them',
  ),
  actions: [list, eject, fields],
});
