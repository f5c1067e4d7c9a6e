import { REFERENCES, STRUCTURE } from './kinds/all.ts';
import { testKinds } from './test-kinds.ts';

testKinds([...STRUCTURE, ...REFERENCES]);
