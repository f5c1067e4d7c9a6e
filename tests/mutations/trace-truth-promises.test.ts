import { PROMISES, TRACE, TRUTH } from './kinds/all.ts';
import { testKinds } from './test-kinds.ts';

testKinds([...TRACE, ...TRUTH, ...PROMISES]);
