/** Where the site is: what its own addresses begin with. @param {HTMLElement} root of a map */
export const siteOf = ({ dataset: { rest = '' } }) => rest.replace(/\/rest\/.*/, '');

/** The page of a map in Confluence's own REST. @param {HTMLElement} root */
export const pageAddress = (root) => `${siteOf(root)}/rest/api/content/${root.dataset.pageId}`;
