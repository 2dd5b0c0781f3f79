export default definePageConfig({ navigationBarTitleText: '联系点和接待日' });
