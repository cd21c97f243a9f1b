import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packTarball, root } from '../packaging/packed.js';
import { installedProject } from '../packaging/user-project.js';
import { openDocx } from '../readers/docx.js';
import { readPdf } from '../readers/pdf.js';
