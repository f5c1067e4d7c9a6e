import type { APIRoute } from 'astro';
import { viewAddressBook } from '../views/site/address-book.ts';

export const GET: APIRoute = ({ locals }) => new Response(JSON.stringify(viewAddressBook(locals.build)));
